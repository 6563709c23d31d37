import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, type Page } from '@playwright/test'

/** What a frame shows most of. */
export interface Frame {
  /** the commonest colour, `#rrggbb` */
  readonly colour: string
  /** how much of the frame has it, from 0 to 1 */
  readonly share: number
}

/** A film of everything a page shows. */
export interface Film {
  /** ends it and gives the frames that show nothing: paper without a word on it, or all of it black */
  readonly emptyFrames: () => Promise<Frame[]>
}

/** In pixels: large enough to tell a page from bare paper, small enough to take every frame. */
const SIZE = { maxWidth: 270, maxHeight: 480 }
/** More of one colour is no page: each has a head, words and pictures. */
const EMPTY = 0.98
/** No page has this colour. */
const CLAPPER = '#ff00ff'

const look = async (png: string): Promise<Frame> => {
  const image = await loadImage(Buffer.from(png, 'base64'))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const [colour, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  return { colour: `#${colour.toString(16).padStart(6, '0')}`, share: count / (data.length / 4) }
}

/**
 * Covers the page, so that a frame says that all those before it are there. Each clap paints anew: the browser drops a frame
 * while three others wait to be acknowledged, and a page that then rests sends no other.
 */
const clap = (page: Page): Promise<void> => page.evaluate((colour) => {
  const board = document.createElement('div')
  Object.assign(board.style, { position: 'fixed', inset: '0', zIndex: '99', background: colour })
  document.body.append(board)
}, CLAPPER)

/** Films a page from its next frame on, as the compositor shows it: the same in the shell and in a browser. */
export async function film(page: Page): Promise<Film> {
  const session = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    // nobody waits for the last one's
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', ...SIZE })
  await expect.poll(() => frames.length, 'the film runs').toBeGreaterThan(0)
  return {
    emptyFrames: async () => {
      await expect.poll(async () => {
        await clap(page)
        return (await look(frames.at(-1)!)).colour
      }, 'the film ends').toBe(CLAPPER)
      await session.detach()
      const seen = await Promise.all(frames.map(look))
      return seen.filter(({ colour, share }) => share >= EMPTY && colour !== CLAPPER)
    },
  }
}
