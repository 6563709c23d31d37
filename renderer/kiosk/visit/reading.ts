import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave } from 'vue-router'
import { useReadAloud } from './read-aloud.ts'
import { useVisit } from './visit.ts'

interface Reading { readonly reading: ShallowRef<boolean>; toggle: () => void }

const readingKey: InjectionKey<Reading> = Symbol('read aloud')

/** Offers 朗读 to a page; it ends with the page. Where the machine has no voice, it says so. */
export function provideReading(page: () => HTMLElement | null): void {
  const visit = useVisit()
  const { t } = useI18n()
  const { reading, start, stop } = useReadAloud(page)
  onBeforeRouteLeave(stop)
  provide(readingKey, {
    reading,
    toggle: () => {
      if (reading.value) stop()
      else if (!start(visit.language)) visit.toast = t(visit.language === 'zh' ? 'readAloud.none' : 'readAloud.noneEn')
    },
  })
}

/** 朗读 of the page one is on. */
export function useReading(): Reading {
  const reading = inject(readingKey)
  if (!reading) throw new Error('no page to read')
  return reading
}
