import { pair } from '../../i18n/pair.ts'

export const calendarMessages = pair({
  zh: {},
  en: {},
})
