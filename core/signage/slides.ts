import { calendarSlide, dutySlides, starsSlides } from './day-slides.ts'
import type { Draft, SlideFacts, SlideHead } from './facts.ts'
import { noticeSlide } from './notice-slides.ts'
import type { PlannedItem } from './plan.ts'
import type { PlaylistItem } from './playlist.ts'
import { listSlides, procedureSlides } from './procedure-slides.ts'
import type { Slide, SlideKind } from './slide.ts'

/** How long a slide stands when its item does not say, seconds (look.md §10: 12–15, so that somebody slow has read it). A film plays to its end. */
const SECONDS: Readonly<Record<SlideKind, number | undefined>> = {
  procedure: 15, list: 15, notice: 15, calendar: 14, duty: 12, stars: 12, picture: 12, video: undefined, board: 15, idle: 12,
}

/** The slide that an item becomes. */
const KIND_OF: Readonly<Record<PlaylistItem['show'], SlideKind>> = {
  procedure: 'procedure', frequent: 'procedure', list: 'list', notices: 'notice', notice: 'notice', calendar: 'calendar', duty: 'duty', stars: 'stars', picture: 'picture', video: 'video', board: 'board', clock: 'idle',
}

/** How long an item stands, seconds; undefined for a film that plays to its end. */
export const secondsOf = ({ show, seconds }: PlaylistItem): number | undefined => seconds ?? SECONDS[KIND_OF[show]]

/** The slides of an item; none when there is nothing to say, as with notices when none is in force. */
export function slidesOf({ playlist, key, item, language }: PlannedItem, facts: SlideFacts): Slide[] {
  const head: SlideHead = { playlist, item: key, language, perHour: item.perHour }
  return draftsOf({ playlist, key, item, language }, facts).map((draft) => placed(draft, head, item.seconds))
}

/** The slide of an urgent notice, which stands apart from the playlists. */
export const urgentSlides = (facts: SlideFacts, language: SlideHead['language']): Slide[] => facts.notices
  .filter(({ level }) => level === 'urgent')
  .map((notice) => placed(noticeSlide(notice, facts, language), { playlist: 'urgent', item: `notice ${notice.id}`, language }, undefined))

/** What stands when there is nothing else. */
export const idleSlide = (language: SlideHead['language']): Slide =>
  placed({ key: 'idle', kind: 'idle' }, { playlist: 'default', item: 'clock', language }, undefined)

function placed({ key, ...draft }: Draft, { perHour, ...head }: SlideHead, own: number | undefined): Slide {
  const seconds = own ?? SECONDS[draft.kind]
  return { ...draft, ...head, id: `${head.playlist}/${head.item}/${key}`, ...(seconds !== undefined && { seconds }), ...(perHour !== undefined && { perHour }) }
}

function draftsOf({ item, language }: PlannedItem, facts: SlideFacts): Draft[] {
  const { catalog, notices } = facts
  switch (item.show) {
    case 'procedure': return [catalog.byId.get(item.procedure)].filter((one) => one !== undefined).flatMap((one) => procedureSlides(one, facts, language))
    case 'frequent': return catalog.county.frequent.flatMap((id) => catalog.byId.get(id) ?? []).slice(0, item.most)
      .flatMap((one) => procedureSlides(one, facts, language))
    case 'list': return listSlides(item.category, facts, language)
    case 'notices': return notices.filter(({ level }) => level !== 'urgent').map((one) => noticeSlide(one, facts, language))
    case 'notice': return notices.filter(({ id, level }) => id === item.notice && level !== 'urgent').map((one) => noticeSlide(one, facts, language))
    case 'calendar': return [calendarSlide(facts, language)]
    case 'duty': return dutySlides(facts)
    case 'stars': return starsSlides(facts)
    case 'picture':
    case 'video': return mediaSlides(item, facts)
    case 'board': return [{ key: 'board', kind: 'board' }]
    case 'clock': return [{ key: 'clock', kind: 'idle' }]
  }
}

function mediaSlides({ show, file, caption }: Extract<PlannedItem['item'], { file: string }>, { address }: SlideFacts): Draft[] {
  const found = address(file)
  return found === undefined ? [] : [{ key: file, kind: show, address: found, ...(caption !== undefined && { caption }) }]
}
