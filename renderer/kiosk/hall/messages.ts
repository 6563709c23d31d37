import { pair } from '../../i18n/pair.ts'

export const hallMessages = pair({
  zh: {},
  en: {},
})
