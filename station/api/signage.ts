import { station } from './caller.ts'
import { held } from './content.ts'
import { playedName, playlistView } from '../signage/playlist-view.ts'
import type { Services } from './router.ts'

const DAY_MS = 86_400_000

/** Answers of the group signage. */
export function signageHandlers(services: Services) {
  const { signage, clock } = services
  const viewOf = (id: string) => {
    const { catalog } = held(services)
    const playlist = catalog.playlists.find((one) => one.id === id)
    return playlist && (() => playlistView(playlist, signage.local()[id], catalog, clock.now()))
  }
  return {
    watch: station.signage.watch.handler(({ input, signal }) => {
      held(services)
      return signage.follow(() => held(services), { screen: input.screen, profile: input.profile ?? 'lcd' }, signal)
    }),
    played: station.signage.played.handler(({ input }) => {
      signage.plays.record(input.screen, input.plays)
      return { recorded: input.plays.length }
    }),
    plays: station.signage.plays.handler(({ input }) => {
      const { catalog } = held(services)
      return signage.plays.summary(clock.now() - input.days * DAY_MS).map((one) => ({ ...one, name: playedName(one, catalog) }))
    }),
    playlists: station.signage.playlists.handler(() => {
      const { catalog } = held(services)
      return catalog.playlists.map((one) => playlistView(one, signage.local()[one.id], catalog, clock.now()))
    }),
    saveLocal: station.signage.saveLocal.handler(({ input, errors }) => {
      const view = viewOf(input.id)
      if (!view) throw errors.NOT_FOUND()
      signage.setLocal(input.id, input)
      return view()
    }),
    reset: station.signage.reset.handler(({ input, errors }) => {
      const view = viewOf(input.id)
      if (!view) throw errors.NOT_FOUND()
      signage.setLocal(input.id, undefined)
      return view()
    }),
    preview: station.signage.preview.handler(({ input: { screen, profile, playlist }, errors }) => {
      if (!viewOf(playlist.id)) throw errors.NOT_FOUND()
      return signage.preview(held(services), { screen, profile }, playlist)
    }),
  }
}
