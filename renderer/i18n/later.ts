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
import type { Language } from './i18n.ts'
import { scoreMessages } from './score.ts'
import { zh } from './zh.ts'

const rooms = {
  attract: attractMessages, calendar: calendarMessages, guide: guideMessages, hall: hallMessages, help: helpMessages,
  notices: noticesMessages, procedure: procedureMessages, rating: ratingMessages, score: scoreMessages, search: searchMessages, keys: keysMessages,
  suggest: suggestMessages, ticket: ticketMessages, villages: villagesMessages,
}
const of = (language: Language) => Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, words[language]]))

/** All messages of the kiosk. */
export const allMessages = { zh: { ...zh, ...of('zh') }, en: { ...en, ...of('en') } }
