import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from '../../build/lib/paths.mjs'
import { freePort, listens } from './ports.ts'

/** A web server as a county has it. */
export interface Nginx {
  readonly url: string
  stop(): Promise<void>
}

/** The server that the manual for county staff tells to set up. */
async function serverOfTheManual(): Promise<string> {
  const manual = await readFile(path.join(ROOT, 'docs/county-staff.zh-CN.md'), 'utf8')
  const server = /```nginx\n([^`]+)```/.exec(manual)?.[1]
  if (server === undefined) throw new Error('the manual has no example for nginx')
  return server
}

/** Serves a repository with nginx, set up as the manual says, on a free port; all that it writes lies in `folder`. */
export async function startNginx(folder: string, repo: string): Promise<Nginx> {
  const port = await freePort()
  await mkdir(folder, { recursive: true })
  const server = (await serverOfTheManual()).replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/kiosk;', `root ${repo};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  const config = path.join(folder, 'nginx.conf')
  await writeFile(config, `daemon off;\nmaster_process off;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\nlog_not_found off;\n${temporary}\n${server}}\n`)
  const child = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-p', folder, '-c', config], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'close')
  await listens(child, port)
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      child.kill('SIGTERM')
      await ended // at once, when it has ended before
    },
  }
}
