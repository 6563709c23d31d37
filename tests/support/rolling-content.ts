import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../../build/lib/paths.mjs'
import { compileFolder } from '../../county/compile/compile.ts'
import { countyFiles, writeFiles, type CountyFiles } from './county-fixture.ts'

/** The small county with one playlist. */
export const rollingFiles = (playlist: string): CountyFiles => new Map([...countyFiles(), ['playlists/door.yaml', playlist]])

/**
 * The same, compiled into a folder that whoever asked takes away. A picture and a film that are none lie in its media.
 * @param media more of them, by their names below media/notices/
 */
export async function rollingContent(playlist: string, media: Readonly<Record<string, Buffer>> = {}): Promise<string> {
  const out = await mkdtemp(path.join(os.tmpdir(), 'kiosk-signage-'))
  const source = await writeFiles(new Map([
    ...rollingFiles(playlist), ['media/notices/damaged.png', 'no picture at all'], ['media/notices/damaged.webm', 'no film at all'],
  ]))
  for (const [name, bytes] of Object.entries(media)) await writeFile(path.join(source.folder, 'media/notices', name), bytes)
  const done = await compileFolder({ source: source.folder, out, now: '2026-11-20T01:00:00.000Z', progress: () => undefined })
  await source.remove()
  if (!done.ok || !done.value.written) throw new Error(JSON.stringify(done))
  return out
}

/** The content that ships, with this playlist and no other, compiled into a folder below `folder`. */
export async function rollingSample(folder: string, playlist: string): Promise<string> {
  const [source, out] = [path.join(folder, 'source'), path.join(folder, 'content')]
  await cp(path.join(ROOT, 'kiosk-content'), source, { recursive: true, filter: (file) => !file.includes(`${path.sep}playlists${path.sep}`) })
  await writeFile(path.join(source, 'playlists/door.yaml'), playlist)
  const done = await compileFolder({ source, out, now: '2026-11-20T01:00:00.000Z', progress: () => undefined })
  if (!done.ok || !done.value.written) throw new Error(JSON.stringify(done))
  return out
}
