import { pair } from '../../i18n/pair.ts'

export const attractMessages = pair({
  zh: {},
  en: {},
})
