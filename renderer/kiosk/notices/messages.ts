import { pair } from '../../i18n/pair.ts'

export const noticesMessages = pair({
  zh: {},
  en: {},
})
