import { cp } from 'node:fs/promises'
import path from 'node:path'
import { afterEach } from 'vitest'
import { countyWith } from './county-fixture.ts'
import { makeRepository, type TestRepository } from './county-repository.ts'
import { serveRepository, type RepositoryServer } from './repository-server.ts'
import { updatingStation, type Setup, type UpdatingStation } from './updating-station.ts'

/** The county with another place for one matter: each place is another version. */
export const at = (where: string) => countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: ${where}`)

/** The place of that matter, as a station tells it. */
export const placeOf = ({ library }: UpdatingStation): string | undefined => library.current()?.catalog.byId.get('dibao')?.place

/** Counties, servers and stations of a test, which end with it. */
export function updates() {
  const ends: (() => Promise<unknown>)[] = []
  afterEach(async () => { for (const end of ends.splice(0).reverse()) await end() })
  const own = <T>(value: T, end: () => Promise<unknown>): T => {
    ends.push(end)
    return value
  }
  return {
    /** a county that has published 第1处 */
    async county(files = at('第1处')): Promise<TestRepository> {
      const county = await makeRepository({ files, now: '2026-11-20T00:00:00.000Z' })
      return own(county, () => county.remove())
    },
    async serve(repo: string): Promise<RepositoryServer> {
      const server = await serveRepository(repo)
      return own(server, () => server.stop())
    },
    async station(setup: Setup): Promise<UpdatingStation> {
      const station = await updatingStation(setup)
      return own(station, () => station.updater.stop())
    },
  }
}

/** A stick with a repository as it is now, in its folder `kiosk-update/`. */
export async function stickWith(repo: string, stick: string): Promise<string> {
  await cp(repo, path.join(stick, 'kiosk-update'), { recursive: true })
  return stick
}
