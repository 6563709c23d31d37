import type { Browser } from '@playwright/test'

/** A film of two seconds, as a browser records it. */
export async function recordFilm(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => { parts.push(data) }
    recorder.start()
    const started = performance.now()
    while (performance.now() - started < 2000) {
      const at = await new Promise<number>((resolve) => { requestAnimationFrame(resolve) })
      context.fillStyle = `hsl(${at / 10 % 360} 80% 50%)`
      context.fillRect(0, 0, canvas.width, canvas.height)
    }
    await new Promise((resolve) => {
      recorder.onstop = resolve
      recorder.stop()
    })
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  await page.close()
  return Buffer.from(base64, 'base64')
}
