import { pair } from '../../i18n/pair.ts'

export const guideMessages = pair({
  zh: {},
  en: {},
})
