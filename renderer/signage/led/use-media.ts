import { onScopeDispose } from 'vue'
import type { Area } from '../../../core/signage/led/bitmap.ts'
import type { PlayerEvent, Showing } from '../../../core/signage/player.ts'
import type { SlideOf } from '../../../core/signage/slide.ts'
import { firstPicture, letFilmGo, STUCK_MS } from '../films.ts'
import { rasterOf } from './pictures.ts'

type MediaSlide = SlideOf<'picture' | 'video'>
export type Medium = HTMLImageElement | HTMLVideoElement

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Lets go of what is loaded, or still on its way. */
function letGo(medium: Medium): void {
  if (medium instanceof HTMLVideoElement) letFilmGo(medium)
  else medium.removeAttribute('src')
}

/**
 * Loads the pictures and films of a reel: that of the slide that stands, and that of the next one.
 * @param roomOf where a picture will stand
 * @param tell takes what becomes of them
 */
export function useMedia({ roomOf, tell }: { readonly roomOf: (slide: MediaSlide) => Area | undefined; readonly tell: (event: PlayerEvent) => void }) {
  const loaded = new Map<number, Medium>()
  /** of the film that runs: its place when it was looked at last, and since when it is there */
  let place = { key: -1, at: 0, since: 0 }

  async function loadPicture(image: HTMLImageElement, slide: MediaSlide): Promise<void> {
    image.src = slide.address
    await image.decode()
    const room = roomOf(slide)
    // an empty screen looks like a broken one
    if (room && !rasterOf(image, room).mask.cells.includes(1)) throw new Error('the picture shows nothing')
  }
  async function loadFilm(film: HTMLVideoElement, { key, slide }: { readonly key: number; readonly slide: MediaSlide }): Promise<void> {
    // silent: a hall has one loudspeaker, and that calls numbers
    Object.assign(film, { muted: true, playsInline: true, preload: 'auto', loop: slide.seconds !== undefined, src: slide.address })
    film.addEventListener('ended', () => { tell({ type: 'ended', key }) })
    film.addEventListener('error', () => { tell({ type: 'failed', key, fault: film.error?.message || 'the film cannot be played' }) })
    await firstPicture(film)
  }

  /** Begins to load what a slide needs; false when it needs nothing. */
  function lay({ key, slide }: Showing): boolean {
    if (slide.kind !== 'picture' && slide.kind !== 'video') return false
    if (loaded.has(key)) return true
    const medium = slide.kind === 'picture' ? new Image() : document.createElement('video')
    loaded.set(key, medium)
    const loading = medium instanceof HTMLImageElement ? loadPicture(medium, slide) : loadFilm(medium, { key, slide })
    loading.then(() => { tell({ type: 'ready', key }) }, (error: unknown) => { tell({ type: 'failed', key, fault: textOf(error) }) })
    return true
  }

  function watchOver(film: HTMLVideoElement, key: number, now: number): void {
    if (place.key !== key) void film.play().catch((error: unknown) => { tell({ type: 'failed', key, fault: textOf(error) }) })
    if (place.key !== key || place.at !== film.currentTime) place = { key, at: film.currentTime, since: now }
    else if (!film.ended && now - place.since > STUCK_MS) tell({ type: 'failed', key, fault: `the film stands still at ${place.at.toFixed(1)} s` })
  }

  /** What the slide that stands shows. A film runs from then on, and what neither stands nor comes is let go. */
  function show(front: Showing, back: Showing | undefined, now: number): Medium | undefined {
    for (const [key, medium] of loaded) {
      if (key === front.key || key === back?.key) continue
      loaded.delete(key)
      letGo(medium)
    }
    const medium = loaded.get(front.key)
    if (medium instanceof HTMLVideoElement) watchOver(medium, front.key, now)
    return medium
  }

  onScopeDispose(() => { for (const medium of loaded.values()) letGo(medium) })
  return { lay, show }
}
