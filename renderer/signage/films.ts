/** A film that shows no new picture for this long is stuck, milliseconds. */
export const STUCK_MS = 3_500

/** Waits until the first picture of a film is there. It does not end while the film is stuck. */
export function firstPicture(film: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    if (film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      resolve()
      return
    }
    film.addEventListener('loadeddata', () => { resolve() }, { once: true })
    film.addEventListener('error', () => { reject(new Error(film.error?.message || 'the film cannot be played')) }, { once: true })
    if (film.error) reject(new Error(film.error.message))
  })
}

/** Lets go of a film and its decoder, and of what is still on its way: one that is only forgotten keeps them for a while. */
export function letFilmGo(film: HTMLVideoElement): void {
  film.removeAttribute('src')
  film.load()
}
