import { parentPort } from 'node:worker_threads'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** A picture to be made smaller. Its bytes are those of a picture, by their header. */
export interface ScaleRequest {
  readonly id: number
  readonly bytes: Uint8Array
  /** of the longer side, pixels */
  readonly longest: number
  readonly quality: number
}

/** The new picture, WebP. */
export type ScaleReply = { readonly id: number; readonly ok: true; readonly bytes: Uint8Array } | { readonly id: number; readonly ok: false; readonly message: string }

/** Draws the pixels anew: what a camera wrote about place and time, and all that is hidden in a file, stays behind. */
async function scale({ bytes, longest, quality }: ScaleRequest): Promise<Uint8Array> {
  // the library turns the picture as the camera was held
  const picture = await loadImage(Buffer.from(bytes))
  const factor = Math.min(1, longest / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * factor))
  const height = Math.max(1, Math.round(picture.height * factor))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return canvas.encode('webp', quality)
}

parentPort?.on('message', (request: ScaleRequest) => {
  const reply = (answer: ScaleReply) => { parentPort?.postMessage(answer) }
  scale(request).then(
    (bytes) => { reply({ id: request.id, ok: true, bytes }) },
    (error: unknown) => { reply({ id: request.id, ok: false, message: String(error) }) },
  )
})
