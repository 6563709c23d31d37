import { LONGEST_FAULT, LONGEST_PLAY_S, type Play } from './play.ts'
import type { Program } from './program.ts'
import type { Slide } from './slide.ts'
import { idleSlide } from './slides.ts'

/** A slide that is not ready after this long is left out, milliseconds (design.md §8: within 4 s). */
export const LOAD_MS = 3_500
/** What could not be shown is tried again after this long, milliseconds. */
const BROKEN_MS = 600_000
/** A film without seconds of its own ends after this long at the latest, milliseconds. */
const FILM_MS = 900_000
const HOUR_MS = 3_600_000

/** A moment of a player. */
export interface PlayerMoment {
  /** on a clock that only goes forward, milliseconds: how long things stand */
  readonly steady: number
  /** the station's time, milliseconds since 1970 UTC: when they came up */
  readonly hall: number
}

/** A slide on the screen, or below it being laid out. `key` tells two showings of one slide apart. */
export interface Showing {
  readonly key: number
  readonly slide: Slide
  readonly since: PlayerMoment
}

/** The next slide. `isAtOnce`: it is urgent and new, or the front with other words, and that gives way whatever time it has left. */
interface Waiting extends Showing {
  readonly isReady: boolean
  readonly isAtOnce: boolean
}

/** What plays, and what comes next. The next slide is laid out, and its picture decoded, while the one before it stands. */
export interface Player {
  readonly program: Program
  /** stands until the next one is ready: the screen is never empty again */
  readonly front: Showing | undefined
  readonly back: Waiting | undefined
  /** the front has come to its end, or broke: it gives way as soon as the back is ready, whatever time it has left */
  readonly isOver: boolean
  /** the program does not have the front: it gives way likewise, unless the next program has it again */
  readonly isUnwanted: boolean
  /** what was wrong with the front, when something was */
  readonly fault: string | undefined
  /** id of the last slide that was not an urgent one, and how many urgent ones came up */
  readonly last: string | undefined
  readonly urgentTurns: number
  readonly nextKey: number
  /** what came up within the last hour, of the slides that may only so often */
  readonly recent: readonly { readonly id: string; readonly at: number }[]
  /** slides that could not be shown, until when they are left out */
  readonly broken: ReadonlyMap<string, number>
}

/** What happens to a player. `key` names the showing; one that is gone by now changes nothing. */
export type PlayerEvent =
  | { readonly type: 'program'; readonly program: Program }
  | { readonly type: 'ready'; readonly key: number }
  | { readonly type: 'failed'; readonly key: number; readonly fault: string }
  /** a film has come to its end */
  | { readonly type: 'ended'; readonly key: number }
  | { readonly type: 'tick' }

/** A player with nothing on the screen yet. */
export const startPlayer = (program: Program): Player => ({
  program, front: undefined, back: undefined, isOver: false, isUnwanted: false, fault: undefined, last: undefined, urgentTurns: 0, nextKey: 1, recent: [], broken: new Map(),
})

/** Takes an event into a player; `plays` is what has left the screen by it, or could not come up. */
export function stepPlayer(before: Player, event: PlayerEvent, now: PlayerMoment): { player: Player; plays: Play[] } {
  const plays: Play[] = []
  let player = takeEvent(before, event, now, plays)
  for (;;) {
    if (!player.back) player = lay(player, chooseNext(player, now), now)
    const { front, back } = player
    if (back && !back.isReady && now.steady >= back.since.steady + LOAD_MS) {
      player = dropBack(player, 'not ready in time', now, plays)
    } else if (back?.isReady && (!front || mustGo(player) || now.steady >= endOf(front))) {
      if (front) plays.push(playOf(front, { seconds: secondsSince(front.since, now), fault: player.fault }))
      player = swap(player, back, now)
    } else return { player, plays }
  }
}

/** When a player changes by itself, on the steady clock. */
export function wakesAt(player: Player): number {
  const { front, back } = player
  if (back && !back.isReady) return back.since.steady + LOAD_MS
  return front && !mustGo(player) ? endOf(front) : Infinity
}

/** Whether the front gives way before its time. */
const mustGo = ({ back, isOver, isUnwanted }: Player): boolean => isOver || isUnwanted || back?.isAtOnce === true

/** When a slide has had its time, on the steady clock. */
const endOf = ({ slide, since }: Showing): number => since.steady + (slide.seconds === undefined ? FILM_MS : slide.seconds * 1000)

function takeEvent(player: Player, event: PlayerEvent, now: PlayerMoment, plays: Play[]): Player {
  const { front, back } = player
  switch (event.type) {
    case 'tick': return player
    case 'program': return takeProgram(player, event.program, now)
    case 'ready': return back?.key === event.key ? { ...player, back: { ...back, isReady: true } } : player
    case 'ended': return front?.key === event.key ? { ...player, isOver: true } : player
    case 'failed':
      if (back?.key === event.key) return dropBack(player, event.fault, now, plays)
      if (front?.key !== event.key) return player
      return { ...player, isOver: true, fault: event.fault, broken: withBroken(player, front.slide.id, now) }
  }
}

/**
 * What the new program does not have goes at once, what is urgent and new comes at once, and so do other words for the slide that
 * stands: a window that is no longer the right one sends people wrong. Else the rotation goes on.
 */
function takeProgram(before: Player, program: Program, now: PlayerMoment): Player {
  const { front, back } = before
  const all = [...program.slides, ...program.urgent]
  const isUnwanted = front !== undefined && !all.some(({ id }) => id === front.slide.id)
  const player = { ...before, program, isUnwanted, broken: stillBroken(before, all) }
  const known = new Set(before.program.urgent.map(({ id }) => id))
  const fresh = program.urgent.find(({ id }) => !known.has(id) && id !== front?.slide.id)
  if (fresh && front) return lay(player, fresh, now, true)
  const again = all.find(({ id }) => id === front?.slide.id)
  if (again && front && !saysSame(again, front.slide)) return lay(player, again, now, true)
  // what is laid out already was chosen after the old program's order; it is right as long as it is still wanted
  const isSame = back && all.some((slide) => isAlike(slide, back.slide))
  return { ...player, back: isSame && !isUnwanted ? back : undefined }
}

const isAlike = (one: Slide, other: Slide): boolean => one.id === other.id && JSON.stringify(one) === JSON.stringify(other)

/** However long and often they stand. */
const saysSame = (one: Slide, other: Slide): boolean => isAlike({ ...one, seconds: 0, perHour: 0 }, { ...other, seconds: 0, perHour: 0 })

/** What the old program did not have, or had otherwise, is tried at once: somebody may have mended it. */
function stillBroken({ program, broken }: Player, slides: readonly Slide[]): Player['broken'] {
  if (broken.size === 0) return broken
  const old = [...program.slides, ...program.urgent]
  return new Map([...broken].filter(([id]) => slides.some((slide) => slide.id === id && old.some((one) => isAlike(one, slide)))))
}

function lay(player: Player, slide: Slide, now: PlayerMoment, isAtOnce = false): Player {
  return { ...player, back: { key: player.nextKey, slide, since: now, isReady: false, isAtOnce }, nextKey: player.nextKey + 1 }
}

function dropBack(player: Player, fault: string, now: PlayerMoment, plays: Play[]): Player {
  const { back } = player
  if (!back) return player
  plays.push(playOf(back, { seconds: 0, fault }))
  return { ...player, back: undefined, broken: withBroken(player, back.slide.id, now) }
}

const withBroken = ({ broken }: Player, id: string, now: PlayerMoment): Player['broken'] =>
  new Map([...[...broken].filter(([, until]) => now.steady < until), [id, now.steady + BROKEN_MS]])

function swap(player: Player, back: Showing, now: PlayerMoment): Player {
  const { key, slide } = back
  const isUrgent = slide.playlist === 'urgent'
  return {
    ...player, front: { key, slide, since: now }, back: undefined, isOver: false, isUnwanted: false, fault: undefined,
    last: isUrgent ? player.last : slide.id, urgentTurns: player.urgentTurns + (isUrgent ? 1 : 0),
    recent: [...player.recent.filter(({ at }) => now.steady - at < HOUR_MS), ...(slide.perHour === undefined ? [] : [{ id: slide.id, at: now.steady }])],
  }
}

const secondsSince = (since: PlayerMoment, now: PlayerMoment): number => Math.round((now.steady - since.steady) / 100) / 10

/** What is told of a showing, within what the station takes: a television may have slept for days, and a decoder says a lot. */
const playOf = ({ slide, since }: Showing, { seconds, fault }: { readonly seconds: number; readonly fault: string | undefined }): Play => ({
  playlist: slide.playlist, item: slide.item, started: new Date(since.hall).toISOString(),
  seconds: Math.min(seconds, LONGEST_PLAY_S), ...(fault !== undefined && { fault: fault.slice(0, LONGEST_FAULT) }),
})

/** The slide after the one that stands: an urgent one after each other, else the next that may come up; at last the clock. */
function chooseNext(player: Player, now: PlayerMoment): Slide {
  const { program, front, last, urgentTurns } = player
  const may = (slide: Slide): boolean => mayShow(player, slide, now)
  const urgent = program.urgent.filter(may)
  if (urgent.length > 0 && front?.slide.playlist !== 'urgent') return urgent[urgentTurns % urgent.length] ?? idleSlide(program.language)
  const at = program.slides.findIndex(({ id }) => id === last) + 1
  const inTurn = [...program.slides.slice(at), ...program.slides.slice(0, at)]
  return inTurn.find(may) ?? urgent[urgentTurns % urgent.length] ?? idleSlide(program.language)
}

function mayShow({ broken, recent }: Player, { id, perHour }: Slide, now: PlayerMoment): boolean {
  if (now.steady < (broken.get(id) ?? -Infinity)) return false
  return perHour === undefined || recent.filter((one) => one.id === id && now.steady - one.at < HOUR_MS).length < perHour
}
