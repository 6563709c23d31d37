import { createI18n } from 'vue-i18n'
import { deskMessages } from './messages.ts'

/** Messages of the rooms of a page, in both languages. */
export type DeskRooms = Readonly<Record<string, { zh: object; en: object }>>

/** The messages of a page of the staff; it starts in Chinese. */
export function createDeskMessages(rooms: DeskRooms) {
  const of = (language: 'zh' | 'en') => Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, words[language]]))
  return createI18n({
    legacy: false, locale: 'zh', fallbackLocale: 'zh',
    messages: { zh: { ...deskMessages.zh, ...of('zh') }, en: { ...deskMessages.en, ...of('en') } },
  })
}
