import { existsSync } from 'node:fs'
import { say } from './say.mjs'
import { run } from './spawn.mjs'

/** What the tests need of the system: a browser, a screen, a window manager, Chinese letters, a web server, and Electron's libraries. */
const PACKAGES = [
  'chromium', 'xvfb', 'xauth', 'openbox', 'fonts-noto-cjk',
  'cups-daemon', 'nginx-light', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libnotify4',
]

/** Debian 13 added this to the names of libraries whose time type changed. */
const RENAMED = 't64'

const missing = async () => {
  const { output } = await run('dpkg-query', ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...PACKAGES.flatMap((name) => [name, name + RENAMED])])
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]))
  return PACKAGES.filter((name) => !installed.has(name) && !installed.has(name + RENAMED))
}

/** @returns {Promise<string[] | undefined>} what to put before a command that needs the rights of root; undefined without them */
const asRoot = async () => {
  if (process.getuid?.() === 0) return []
  return (await run('sudo', ['--non-interactive', 'true'])).code === 0 ? ['sudo', '--non-interactive'] : undefined
}

/** @param {readonly string[]} names @param {readonly string[]} root */
const install = async (names, root) => {
  say(`安装系统软件 ${names.join(' ')} … · installing system packages`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {readonly string[]} args */
  const apt = ([...args]) => {
    const [command = 'apt-get', ...rest] = [...root, 'apt-get', '--yes', '--quiet', ...args]
    return run(command, rest, { env })
  }
  await apt(['update'])
  const ended = await apt(['install', '--no-install-recommends', ...names])
  if (ended.code !== 0) say(ended.output)
  return ended.code === 0
}

/** Installs the system packages that the tests need. @returns {Promise<boolean>} false when something stays missing, which it has said */
export const ensureSystemPackages = async () => {
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(`tests need Debian or a relative of it with: ${PACKAGES.join(' ')}`)
    return false
  }
  const names = await missing()
  if (names.length === 0) return true
  const root = await asRoot()
  if (root !== undefined) return install(names, root)
  say(`请先安装系统软件 · please install: sudo apt-get install ${names.join(' ')}`)
  return false
}
