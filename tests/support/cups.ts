import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'

/** A real CUPS of its own, with one printer, `hall`, that keeps what it is sent. */
export interface Cups {
  /** for `CUPS_SERVER` of whoever shall print there */
  readonly server: string
  /** the documents it was sent, oldest first */
  documents(): Promise<Buffer[]>
  /** as when the service is down */
  stop(): Promise<void>
}

/** Starts CUPS on a socket in a temporary folder. */
export async function startCups(): Promise<Cups> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cups-'))
  const inside = (name: string) => path.join(folder, name)
  for (const name of ['etc', 'spool', 'state', 'cache']) await mkdir(inside(name))
  await writeFile(inside('etc/files.conf'), [
    `ServerRoot ${inside('etc')}`, `RequestRoot ${inside('spool')}`, `StateDir ${inside('state')}`, `CacheDir ${inside('cache')}`,
    `ErrorLog ${inside('error')}`, `AccessLog ${inside('access')}`, `PageLog ${inside('page')}`, '',
  ].join('\n'))
  await writeFile(inside('etc/cupsd.conf'), [
    `Listen ${inside('socket')}`, 'PreserveJobFiles Yes', 'Browsing No', 'WebInterface No', 'DefaultAuthType None',
    '<Location />', 'Order allow,deny', 'Allow all', '</Location>', '<Policy default>', '<Limit All>', 'Order deny,allow', '</Limit>', '</Policy>', '',
  ].join('\n'))
  await writeFile(inside('etc/printers.conf'), '<DefaultPrinter hall>\nInfo hall\nDeviceURI file:///dev/null\nState Idle\nAccepting Yes\nJobSheets none none\nOpPolicy default\nErrorPolicy stop-printer\n</DefaultPrinter>\n')
  const daemon: ChildProcess = spawn('/usr/sbin/cupsd', ['-f', '-c', inside('etc/cupsd.conf'), '-s', inside('etc/files.conf')], { stdio: 'ignore' })
  await expect.poll(() => readdir(folder), { message: 'CUPS did not start' }).toContain('socket')
  return {
    server: inside('socket'),
    async documents() {
      const names = (await readdir(inside('spool'))).filter((name) => /^d\d+-\d+$/.test(name)).sort()
      return Promise.all(names.map((name) => readFile(path.join(inside('spool'), name))))
    },
    async stop() {
      if (daemon.exitCode === null && daemon.signalCode === null) {
        daemon.kill('SIGTERM')
        await once(daemon, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}
