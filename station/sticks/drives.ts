import { linuxDrives } from './linux-drives.ts'
import { windowsDrives } from './windows-drives.ts'

/** A drive that somebody can pull out, with files on it that can be read now. */
export interface Drive {
  /** tells this drive, plugged in this time, from every other */
  readonly key: string
  /** absolute path of its files */
  readonly folder: string
  /** as its owner named it: KINGSTON */
  readonly label: string
}

/**
 * The drives that are plugged in. They are looked for when somebody asks, not by a timer: only a manager's page wants to
 * know, and nothing of a stick is read before he chooses it.
 */
export interface Drives {
  list(): Promise<Drive[]>
}

/** The drives of this machine. */
export const openDrives = (): Drives => (process.platform === 'win32' ? windowsDrives() : linuxDrives())
