import { useEventListener } from '@vueuse/core'
import type { Stage } from '../stage/stage.ts'

/** The corner, from the edges of the panel: wider than a finger, and within the margin where nothing else is touched; millimetres. */
const CORNER_MM = 13
/** So many touches of it within so long open the staff's page; milliseconds. */
const TOUCHES = 5
const WITHIN_MS = 4000

/** Where a touch lies on the stage, whichever way that is turned. Window coordinates in. */
export function onStage({ turned }: Pick<Stage, 'turned'>, { x, y, windowWidth }: { x: number; y: number; windowWidth: number }): { x: number; y: number } {
  return turned ? { x: y, y: windowWidth - x } : { x, y }
}

/** Counts touches of the corner: true with the one that makes it five within four seconds. */
export function createCornerCount(): (at: number) => boolean {
  let recent: readonly number[] = []
  return (at) => {
    recent = [...recent.filter((earlier) => at - earlier < WITHIN_MS), at]
    if (recent.length < TOUCHES) return false
    recent = []
    return true
  }
}

/**
 * The way of the staff into their page: five touches of the upper left corner. No visitor does that by chance, a touch
 * anywhere else begins the count anew, and all it opens is a question for a PIN. It counts across the visitors' pages.
 */
export function useStaffCorner(stage: () => Stage, open: () => void): void {
  let count = createCornerCount()
  useEventListener(window, 'pointerup', ({ clientX, clientY, timeStamp }) => {
    const laid = stage()
    const { x, y } = onStage(laid, { x: clientX, y: clientY, windowWidth: innerWidth })
    const corner = CORNER_MM * laid.mm
    if (x > corner || y > corner) count = createCornerCount()
    else if (count(timeStamp)) open()
  }, { passive: true, capture: true })
}
