import { useEventListener } from '@vueuse/core'

/** A finger that went further meant to swipe, millimetres: half the width of a fingertip. */
const SLIDE_MM = 8
/** What moved so shortly before a finger came was stopped by it, milliseconds. */
const MOVING_MS = 150
/** Chromium's own click comes sooner than this after the finger has left, milliseconds. */
const OWN_CLICK_MS = 100

const CONTROL = 'button, a[href], summary, label'

/** What a finger did between coming and leaving. */
export interface Touched {
  /** how far from its first place it was at most, millimetres */
  readonly slid: number
  /** how long nothing had rolled on the page when it came, milliseconds */
  readonly stillFor: number
  /** whether something rolled under it */
  readonly rolled: boolean
  /** whether it left from the control that it came to */
  readonly onControl: boolean
}

/** Whether a finger pressed: one that rolled the page, or stopped it while it rolled, did something else. */
export const isPress = ({ slid, stillFor, rolled, onControl }: Touched): boolean => onControl && !rolled && slid <= SLIDE_MM && stillFor > MOVING_MS

interface Finger {
  readonly control: HTMLElement
  readonly x: number
  readonly y: number
  readonly stillFor: number
  rolled: boolean
  slid: number
  clicked: boolean
}

const controlAt = (target: unknown) => (target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null)

/**
 * Every press counts, however long it is and though the finger slides. Chromium makes a click of a touch only when it is
 * short and keeps within 15 px (4 mm on a 21.5″ panel); old hands press long and tremble, and “I pressed and nothing
 * happened”. A finger that came to a control and left from it, and of which Chromium made no click, gets one.
 * @param mm px per millimetre of the panel
 */
export function takeEveryPress(mm: () => number): void {
  let finger: Finger | undefined
  /** the press has got its click here: one of Chromium's that comes later would be a second, and meet what came in its place */
  let given = false
  let rolledAt = -Infinity
  const passive = { passive: true }

  useEventListener(window, 'scroll', ({ timeStamp }) => {
    rolledAt = timeStamp
    if (finger) finger.rolled = true
  }, { passive: true, capture: true })
  useEventListener(window, 'pointerdown', () => { given = false }, { passive: true, capture: true })
  useEventListener(window, 'touchstart', ({ touches, target, timeStamp, defaultPrevented }) => {
    const [touch] = touches
    const control = controlAt(target)
    // a control that prevents its touch acts by itself: the keys of a keyboard
    finger = touch && touches.length === 1 && control && !defaultPrevented
      ? { control, x: touch.clientX, y: touch.clientY, stillFor: timeStamp - rolledAt, rolled: false, slid: 0, clicked: false }
      : undefined
  }, passive)
  useEventListener(window, 'touchmove', ({ changedTouches: [touch] }) => {
    if (finger && touch) finger.slid = Math.max(finger.slid, Math.hypot(touch.clientX - finger.x, touch.clientY - finger.y))
  }, passive)
  useEventListener(window, 'touchend', ({ changedTouches: [touch] }) => {
    const ended = finger
    if (!ended || !touch) return
    const { control, slid, stillFor, rolled } = ended
    const left = document.elementFromPoint(touch.clientX, touch.clientY)
    if (!isPress({ slid: slid / mm(), stillFor, rolled, onControl: controlAt(left) === control })) return
    setTimeout(() => {
      if (ended.clicked) return
      given = true
      control.click()
    }, OWN_CLICK_MS)
  }, passive)
  useEventListener(window, 'touchcancel', () => { finger = undefined }, passive)
  useEventListener(window, 'click', (event) => {
    // those of a keyboard have no detail
    if (!event.isTrusted || event.detail === 0) return
    if (finger) finger.clicked = true
    if (!given) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, { capture: true })
  // what else a long press would do: a menu, or a picture that hangs on the finger
  useEventListener(window, ['contextmenu', 'dragstart'], (event) => { event.preventDefault() })
}
