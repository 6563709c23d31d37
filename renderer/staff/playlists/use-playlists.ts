import { inject, type InjectionKey, provide, type Ref, shallowReadonly, shallowRef } from 'vue'
import type { PlaylistView } from '../../../core/contract/signage.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'
import { completeDraft, type Draft, draftOf, isSame } from './draft.ts'

/** The playlists of this hall, and what was begun to be changed of them: that stays while the page lives. */
export type Playlists = ReturnType<typeof createPlaylists>

const playlistsKey: InjectionKey<Playlists> = Symbol('playlists')

function createPlaylists(lost: Readonly<Ref<boolean>>) {
  const { station, session } = useDesk()
  const views = shallowRef<readonly PlaylistView[]>()
  const drafts = shallowRef<ReadonlyMap<string, Draft>>(new Map())
  const chosen = shallowRef<string>()

  async function ask(): Promise<void> {
    if (lost.value) return
    try {
      views.value = await station.client.signage.playlists(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
    } catch (error) {
      // a station that does not answer now is asked again within a minute; the last list stands
      if (isLapsed(error)) session.end('lapsed')
    }
  }
  function keep(id: string, draft: Draft | undefined): void {
    const others = new Map(drafts.value)
    if (draft) others.set(id, draft)
    else others.delete(id)
    drafts.value = others
  }
  /** as it is wanted: what was begun, else what runs */
  function wanted(view: PlaylistView): Draft {
    const kept = drafts.value.get(view.id)
    return kept ? completeDraft(kept, view) : draftOf(view)
  }
  return {
    views: shallowReadonly(views),
    /** id of the one that is being changed */
    chosen,
    ask,
    wanted,
    /** something of it is not saved yet */
    isChanged: (view: PlaylistView): boolean => !isSame(wanted(view), draftOf(view)),
    /** undefined drops what was begun */
    keep,
    /** takes a view that a call has answered with */
    take: (next: PlaylistView) => { views.value = views.value?.map((view) => (view.id === next.id ? next : view)) },
  }
}

/** Opens the playlists of a page; `lost` says that the station is away. */
export function providePlaylists(lost: Readonly<Ref<boolean>>): void {
  provide(playlistsKey, createPlaylists(lost))
}

/** The playlists of this page. */
export function usePlaylists(): Playlists {
  const playlists = inject(playlistsKey)
  if (!playlists) throw new Error('no playlists provided')
  return playlists
}
