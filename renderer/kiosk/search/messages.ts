import { pair } from '../../i18n/pair.ts'

export const searchMessages = pair({
  zh: {},
  en: {},
})
