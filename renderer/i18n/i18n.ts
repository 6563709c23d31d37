import { createI18n } from 'vue-i18n'
import { attractMessages } from '../kiosk/attract/messages.ts'
import { helpMessages } from '../kiosk/help/messages.ts'
import { noticesMessages } from '../kiosk/notices/messages.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

/** The messages of one visit; it always starts in Chinese, with those of its first screen. */
export const createMessages = () => createI18n({
  legacy: false, locale: 'zh', fallbackLocale: 'zh',
  messages: { zh: { ...zh, attract: attractMessages.zh, help: helpMessages.zh, notices: noticesMessages.zh } },
})

/** Fetches the messages of all other pages and of the other language, once; rejects when they do not come. */
export async function completeMessages({ global }: ReturnType<typeof createMessages>): Promise<void> {
  if (global.availableLocales.length > 1) return
  const { allMessages } = await import('./later.ts')
  for (const [language, words] of Object.entries(allMessages)) global.mergeLocaleMessage(language, words)
}
