import { firstPicture } from './films.ts'

/** Whether something can be shown now; else why not. */
export type Painted = { readonly ok: true } | { readonly ok: false; readonly error: string }

/** A window that nobody sees gets no frames; its slides go on all the same after this long, milliseconds. */
const UNSEEN_MS = 500

const nextFrame = (): Promise<unknown> => new Promise((resolve) => {
  requestAnimationFrame(resolve)
  setTimeout(resolve, UNSEEN_MS)
})

/**
 * Waits until everything in an element is there to be seen: fonts, pictures decoded, films with their first picture, and a
 * frame painted with them. What is marked `data-optional` is not waited for. It does not end while a medium is stuck.
 */
export async function whenPainted(element: HTMLElement): Promise<Painted> {
  const of = <One extends HTMLElement>(kind: string) => [...element.querySelectorAll<One>(`${kind}:not([data-optional])`)]
  try {
    await Promise.all([document.fonts.ready, ...of<HTMLImageElement>('img').map((picture) => picture.decode()), ...of<HTMLVideoElement>('video').map(firstPicture)])
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
  await nextFrame()
  await nextFrame()
  return { ok: true }
}
