import { noticesInForce } from '../../core/content/notices-in-force.ts'
import type { ShownNotice } from '../../core/contract/notices.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { SeenNotices } from '../notices/notices.ts'
import { countyNotices } from '../notices/views.ts'
import { watchPeriods } from '../notices/watch-periods.ts'

/** The notices on a satellite: the county's, and those of the hall as the hub tells them. */
export interface FollowedNotices extends SeenNotices {
  take(notices: readonly ShownNotice[]): void
}

/** Opens them; the screens are told of each change from then on. */
export function followedNotices({ clock, library }: { clock: Clock; library: Pick<Library, 'current' | 'onSwitch'> }): FollowedNotices {
  let ofHall: readonly ShownNotice[] = []
  const at = () => ({ now: clock.now(), timezone: library.current()?.catalog.county.timezone ?? 'Asia/Shanghai' })
  const all = () => [...countyNotices(library.current()), ...ofHall]
  const inForce: SeenNotices['inForce'] = (where) => noticesInForce(all(), at(), where)
  const watch = watchPeriods(() => ({ periods: all(), inForce: inForce(), at: at() }))
  library.onSwitch(watch.look)
  return {
    inForce,
    take(notices) {
      // after each new line the hub tells all of them, and mostly they are the same
      if (JSON.stringify(notices) === JSON.stringify(ofHall)) return
      ofHall = notices
      watch.changed()
    },
    ofHall: () => [...ofHall],
    media: () => new Set(ofHall.flatMap(({ media }) => (media ? [media.address.replace(/^.*\//, '')] : []))),
    revision: watch.revision,
    onChange: watch.onChange,
    stop: watch.stop,
  }
}
