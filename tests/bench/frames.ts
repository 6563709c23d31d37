import type { Page } from '@playwright/test'
import { pause } from './main-thread.ts'

/** What came of the frames of a page. */
export interface Frames {
  /** milliseconds between two that were shown */
  readonly intervals: readonly number[]
  /** share of those that were to move something and did not come, by Chromium's own account of its compositor; percent */
  readonly dropped: number
}

/** In which Chromium tells what became of each frame. */
const CATEGORY = 'disabled-by-default-devtools.timeline.frame'

interface TraceEvent {
  readonly name: string
  readonly args: { readonly frame_reporter?: { readonly state: string; readonly affects_smoothness?: boolean } }
}

function droppedIn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const states = traceEvents.flatMap(({ name, args: { frame_reporter: frame } }) => (name === 'PipelineReporter' && frame ? [frame] : []))
  const shown = states.filter(({ state }) => state.startsWith('STATE_PRESENTED')).length
  const dropped = states.filter(({ state, affects_smoothness: isSeen }) => state === 'STATE_DROPPED' && isSeen).length
  if (shown + dropped === 0) throw new Error('the browser told of no frame')
  return dropped / (shown + dropped) * 100
}

/** Watches a page for so many seconds. */
export async function watchFrames(page: Page, seconds: number): Promise<Frames> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const session = await page.context().newCDPSession(page)
  const shown: number[] = []
  session.on('Page.screencastFrame', ({ metadata, sessionId }) => {
    if (metadata.timestamp !== undefined) shown.push(metadata.timestamp * 1000)
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await browser.startTracing(page, { categories: ['-*', CATEGORY] })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 10, maxWidth: 480, maxHeight: 20 })
  await pause(seconds)
  await session.send('Page.stopScreencast')
  const dropped = droppedIn(await browser.stopTracing())
  return { intervals: shown.slice(1).map((at, index) => at - (shown[index] ?? at)), dropped }
}
