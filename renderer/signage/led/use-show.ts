import { computed, shallowRef, triggerRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from '../../../core/calendar/local-time.ts'
import type { HallQueue } from '../../../core/contract/queue.ts'
import { blank, type Bitmap, fold, stamp } from '../../../core/signage/led/bitmap.ts'
import { isOff } from '../../../core/signage/led/brightness.ts'
import { INK } from '../../../core/signage/led/palette.ts'
import { paint, type Scene, STEP_MS } from '../../../core/signage/led/scene.ts'
import type { Program } from '../../../core/signage/program.ts'
import type { Play } from '../../../core/signage/play.ts'
import type { Slide } from '../../../core/signage/slide.ts'
import { useBoardCalls } from '../../board/use-board-calls.ts'
import { dayWords, weekdayWords } from '../../i18n/opening.ts'
import { useStation } from '../../station/station.ts'
import { boldLettering } from './bold.ts'
import { callScene, type LedCall } from './call.ts'
import { formatOf } from './format.ts'
import { idleScene } from './idle.ts'
import { bitmapLettering, fetchFont, openingFont } from './lettering.ts'
import { OPENING } from './opening.ts'
import { rasterOf } from './pictures.ts'
import type { Medium } from './use-media.ts'
import { useReel } from './use-reel.ts'
import { slideScenes, stretch } from './slides.ts'
import type { LedPanel } from './screen-of.ts'

/** After a font that did not come it is asked for again, milliseconds. */
const RETRY_MS = 5_000

/** Between two texts of the moving line. */
const BETWEEN = '　　'

/** What a LED screen shows. */
export interface Showing {
  /** of the slide, `call`, `idle`, `opening` or `off` */
  readonly name: string
  readonly scene: Scene
  /** the picture or film in the room that the scene has for it */
  readonly medium?: Medium | undefined
  /** when slide and scene began, on the page's clock, milliseconds */
  readonly began: number
  readonly since: number
}

/** What a LED screen is drawn from. */
export interface ShowSource {
  readonly panel: Readonly<Ref<LedPanel>>
  readonly program: Readonly<Ref<Program | undefined>>
  readonly queue: Readonly<Ref<HallQueue | undefined>>
  readonly played: (plays: readonly Play[]) => void
}

/** Decides what stands on a LED screen at each moment, and draws it. */
export function useShow({ panel, program, queue, played }: ShowSource) {
  const station = useStation()
  const { t: translate } = useI18n()
  const t = (key: string, named: Record<string, unknown> = {}): string => translate(key, named, { locale: program.value?.language ?? 'zh' })
  const calls = useBoardCalls(queue)

  const letters = shallowRef(bitmapLettering(openingFont()))
  const hasFont = shallowRef(false)
  const takeFont = (): void => {
    fetchFont().then((font) => {
      letters.value = bitmapLettering(font)
      hasFont.value = true
    }).catch((error: unknown) => {
      station.reportFault('LED screen', String(error))
      setTimeout(takeFont, RETRY_MS)
    })
  }
  takeFont()

  const isColour = computed(() => panel.value.palette === 'rgb')
  const lettering = shallowRef(letters.value)
  watch([isColour, hasFont, letters], () => {
    // told again when texts have other widths than before
    lettering.value = isColour.value && hasFont.value ? boldLettering(letters.value, () => { triggerRef(lettering) }) : letters.value
  }, { immediate: true })
  const strip = computed(() => ({ width: panel.value.width * panel.value.fold, height: panel.value.height / panel.value.fold }))
  const format = computed(() => formatOf(strip.value, isColour.value, lettering.value))

  const time = computed(() => clockText(station.local.value.minutes))
  const marquee = computed(() => (program.value?.marquee ?? []).map(({ text }) => text).join(BETWEEN))
  const hall = computed(() => {
    const whose = program.value?.hall ?? station.overview.value?.hall
    return (program.value?.language === 'en' ? whose?.nameEn : undefined) ?? whose?.name
  })
  const idle = computed(() => {
    const { date } = station.local.value
    const dateLine = t('led.dateLine', { day: dayWords(t, date), weekday: weekdayWords(t, date) })
    return hall.value === undefined ? undefined : idleScene(format.value, { hall: hall.value, time: time.value, date: dateLine, marquee: marquee.value })
  })
  const opening = computed(() => idleScene(format.value, { hall: OPENING, time: '', date: '', marquee: '' }))

  const called = computed((): LedCall | undefined => {
    const { newest, isFresh } = calls.value
    if (!newest || !isFresh || program.value?.calls === 'off') return undefined
    const waiting = (queue.value?.waiting ?? []).reduce((all, { count }) => all + count, 0)
    return { number: newest.number, counter: newest.counter, next: (queue.value?.next ?? []).map(({ number }) => number), waiting }
  })
  const call = computed(() => called.value && callScene(format.value, called.value, { marquee: marquee.value, time: time.value }, t))

  const frames = computed(() => {
    const live = { calls: (queue.value?.calls ?? []).map(({ number, counter }) => ({ number, counter })) }
    const made = new Map<string, readonly Scene[]>()
    const { value: current } = format
    return (slide: Slide): readonly Scene[] => {
      // the clock in it moves on
      if (slide.kind === 'idle') return stretch(idle.value ? [idle.value] : [], slide.seconds)
      const scenes = made.get(slide.id) ?? stretch(slideScenes(current, slide, live, t), slide.seconds)
      made.set(slide.id, scenes)
      return scenes
    }
  })

  const slideAt = useReel({ program, frames, played })
  let callSince = 0
  watch(call, (next, before) => { if (next && !before) callSince = performance.now() }, { flush: 'sync' })

  /** What stands at a moment of the page's clock; undefined while the screen is switched off. */
  function showingAt(now: number): Showing | undefined {
    if (isOff(panel.value.off, station.local.value.minutes) && station.state.value) return undefined
    if (!hasFont.value) return { name: 'opening', scene: opening.value, began: 0, since: 0 }
    if (call.value) return { name: 'call', scene: call.value, began: callSince, since: callSince }
    return slideAt(now) ?? { name: idle.value ? 'idle' : 'opening', scene: idle.value ?? opening.value, began: 0, since: 0 }
  }

  /** Draws a moment. */
  function draw(showing: Showing | undefined, now: number): Bitmap {
    if (!showing) return blank(panel.value.width, panel.value.height)
    const stepsSince = (from: number): number => Math.floor((now - from) / STEP_MS)
    const moment = { screen: stepsSince(0), slide: stepsSince(showing.began), scene: stepsSince(showing.since) }
    const { scene, medium } = showing
    const bitmap = paint(scene, strip.value, moment, lettering.value)
    if (!isColour.value && scene.picture && medium instanceof HTMLImageElement) stamp(bitmap, rasterOf(medium, scene.picture).mask, scene.picture, INK.white)
    return fold(bitmap, panel.value.fold)
  }
  return { showingAt, draw }
}
