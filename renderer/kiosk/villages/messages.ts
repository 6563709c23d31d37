import { pair } from '../../i18n/pair.ts'

export const villagesMessages = pair({
  zh: {},
  en: {},
})
