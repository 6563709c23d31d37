import { createI18n } from 'vue-i18n'
import { attractMessages } from '../kiosk/attract/messages.ts'
import { calendarMessages } from '../kiosk/calendar/messages.ts'
import { guideMessages } from '../kiosk/guide/messages.ts'
import { hallMessages } from '../kiosk/hall/messages.ts'
import { helpMessages } from '../kiosk/help/messages.ts'
import { noticesMessages } from '../kiosk/notices/messages.ts'
import { procedureMessages } from '../kiosk/procedure/messages.ts'
import { ratingMessages } from '../kiosk/rating/messages.ts'
import { searchMessages } from '../kiosk/search/messages.ts'
import { suggestMessages } from '../kiosk/suggest/messages.ts'
import { ticketMessages } from '../kiosk/ticket/messages.ts'
import { villagesMessages } from '../kiosk/villages/messages.ts'
import { keysMessages } from '../keys/messages.ts'
import { en } from './en.ts'
import { scoreMessages } from './score.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

const rooms = {
  attract: attractMessages, calendar: calendarMessages, guide: guideMessages, hall: hallMessages, help: helpMessages,
  notices: noticesMessages, procedure: procedureMessages, rating: ratingMessages, score: scoreMessages, search: searchMessages, keys: keysMessages,
  suggest: suggestMessages, ticket: ticketMessages, villages: villagesMessages,
}
const of = <Key extends Language>(language: Key) => Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, words[language]]))

/** The messages of one visit; it always starts in Chinese. */
export const createMessages = () => createI18n({
  legacy: false, locale: 'zh', fallbackLocale: 'zh',
  messages: { zh: { ...zh, ...of('zh') }, en: { ...en, ...of('en') } },
})
