import { pair } from '../../i18n/pair.ts'

export const procedureMessages = pair({
  zh: {},
  en: {},
})
