import { watchEffect } from 'vue'
import type { StationView } from '../station/station.ts'

/** Where this window notes for which version it loaded its page anew. */
const NOTED = 'loaded-for'

/** Of which version of the program this page is. */
const own = () => document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content

/**
 * Loads this page anew when its station has become another version of the program, as soon as nobody uses it: a television's
 * browser stands for months, and the files of its old page are gone. Once for each version, so that a page which stays old
 * (somebody between keeps it) does not spin.
 */
export function keepProgram({ state }: Pick<StationView, 'state'>, isFree: () => boolean = () => true): void {
  watchEffect(() => {
    const version = state.value?.version
    if (version === undefined || version === own() || !isFree() || sessionStorage.getItem(NOTED) === version) return
    sessionStorage.setItem(NOTED, version)
    location.reload()
  })
}
