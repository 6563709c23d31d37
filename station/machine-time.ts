import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A system that asks somebody for a password instead of answering is not waited for, milliseconds. */
const PATIENCE_MS = 5000

/** The commands that set the time, by how the system is made; the first that works is enough. */
const commandsFor = (now: number): readonly (readonly [string, ...string[]])[] => {
  const iso = new Date(now).toISOString()
  if (process.platform === 'win32') return [['powershell', '-NoProfile', '-NonInteractive', '-Command', `Set-Date -Date ([DateTimeOffset]::Parse('${iso}').LocalDateTime)`]]
  return [
    // with the rights of root, or the capability to set the time
    ['date', '--utc', '--set', iso],
    // a service of the desktop that lets those at the machine
    ['busctl', 'call', 'org.freedesktop.timedate1', '/org/freedesktop/timedate1', 'org.freedesktop.timedate1', 'SetTime', 'xbb', String(now * 1000), 'false', 'false'],
  ]
}

/** Sets the machine's clock, milliseconds since 1970 UTC; false when the system does not let this program. */
export async function setMachineTime(now: number): Promise<boolean> {
  for (const [command, ...args] of commandsFor(now)) {
    const isDone = await run(command, args, { timeout: PATIENCE_MS, windowsHide: true }).then(() => true, () => false)
    if (isDone) return true
  }
  return false
}
