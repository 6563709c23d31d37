import { plainLines } from '../content/plain-lines.ts'
import type { ShownNotice } from '../contract/notices.ts'
import type { Draft, SlideFacts } from './facts.ts'
import type { Language } from './words.ts'

/** What a notice shows of its text, lines: more is not read while walking by. */
const LINES = 6

/** The first picture or film that the text of a notice holds: ![…](notices/bus.svg). */
const MEDIA = /!\[[^\]]*\]\(\s*(?:media\/)?([^)\s]+)\s*\)/

const FILM = /\.(mp4|webm)$/

/** A notice: its title, how it begins, and its picture. */
export function noticeSlide(notice: ShownNotice, { address }: SlideFacts, language: Language): Draft {
  const path = MEDIA.exec(notice.body)?.[1]
  const own = path === undefined ? undefined : address(path)
  const media = notice.media ?? (path !== undefined && own !== undefined ? { kind: FILM.test(path) ? 'video' as const : 'picture' as const, address: own } : undefined)
  return {
    key: notice.id, kind: 'notice', notice: notice.id, level: notice.level, publisher: notice.publisher,
    title: (language === 'en' ? notice.titleEn : undefined) ?? notice.title,
    paragraphs: plainLines(notice.body).filter((line) => line !== '').slice(0, LINES),
    ...(media && { media: { kind: media.kind, address: media.address } }),
    until: notice.until,
  }
}
