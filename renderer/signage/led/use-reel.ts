import { computed, type Ref } from 'vue'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Play } from '../../../core/signage/play.ts'
import { type Player, type PlayerEvent, startPlayer, stepPlayer } from '../../../core/signage/player.ts'
import type { Program } from '../../../core/signage/program.ts'
import type { Slide } from '../../../core/signage/slide.ts'
import { useStation } from '../../station/station.ts'
import { useMedia } from './use-media.ts'
import type { Showing } from './use-show.ts'

/** What a reel is made from. */
export interface ReelSource {
  readonly program: Readonly<Ref<Program | undefined>>
  /** the frames of a slide; none for what this screen cannot show */
  readonly frames: Readonly<Ref<(slide: Slide) => readonly Scene[]>>
  readonly played: (plays: readonly Play[]) => void
}

const secondsOf = (scenes: readonly Scene[]): number => scenes.reduce((ms, scene) => ms + scene.ms, 0) / 1000

/** The scene of a slide that stands so long after its beginning; the last one stays. */
function sceneAfter(scenes: readonly Scene[], ms: number): { scene: Scene; begun: number } | undefined {
  let begun = 0
  for (const scene of scenes) {
    if (ms < begun + scene.ms || scene === scenes.at(-1)) return { scene, begun }
    begun += scene.ms
  }
  return undefined
}

/** Plays the slides of a program, each until its frames are over. Gives the scene of a moment; undefined without a program. */
export function useReel({ program, frames, played }: ReelSource): (now: number) => Showing | undefined {
  const station = useStation()
  const timed = (slides: readonly Slide[]): Slide[] => slides.flatMap((slide) => {
    const scenes = frames.value(slide)
    if (scenes.length === 0) return []
    // a film without seconds plays to its end
    return [slide.kind === 'video' ? slide : { ...slide, seconds: secondsOf(scenes) }]
  })
  const reel = computed((): Program | undefined => program.value && { ...program.value, slides: timed(program.value.slides), urgent: timed(program.value.urgent) })

  let player: Player | undefined
  function take(event: PlayerEvent, steady: number): void {
    if (!player) return
    const step = stepPlayer(player, event, { steady, hall: station.now.value })
    player = step.player
    if (step.plays.length > 0) played(step.plays)
  }

  const media = useMedia({ roomOf: (slide) => frames.value(slide)[0]?.picture, tell: (event) => { take(event, performance.now()) } })

  return (now) => {
    const { value: next } = reel
    if (!next) return undefined
    player ??= startPlayer(next)
    take(player.program === next ? { type: 'tick' } : { type: 'program', program: next }, now)
    while (player.back && !player.back.isReady && !media.lay(player.back)) take({ type: 'ready', key: player.back.key }, now)
    const { front, back } = player
    if (!front) return undefined
    const slide = [...next.slides, ...next.urgent].find(({ id }) => id === front.slide.id) ?? front.slide
    const shown = sceneAfter(frames.value(slide), now - front.since.steady)
    return shown && { name: slide.id, scene: shown.scene, medium: media.show(front, back, now), began: front.since.steady, since: front.since.steady + shown.begun }
  }
}
