import { stat } from 'node:fs/promises'
import type { Drive, Drives } from './drives.ts'

/** A volume that Windows calls removable (Win32_LogicalDisk, DriveType 2). */
export interface RemovableVolume {
  /** `E:` */
  readonly mount: string
  readonly label: string
}

/** Asks Windows, through a PowerShell that takes about a second. The package is loaded only where it is needed. */
async function removableVolumes(): Promise<RemovableVolume[]> {
  const { blockDevices } = await import('systeminformation')
  return (await blockDevices()).filter(({ removable }) => removable)
}

/** Letters that a stick can get; A and B are floppy drives, C holds the system. */
const LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * The drives of Windows. Which letters have a volume, and its serial number, the file system tells at once; Windows itself is
 * asked what kind they are only when one has come that was not there before.
 */
export function windowsDrives(ask = removableVolumes, volumeAt = serialAt): Drives {
  /** by letter and serial number; undefined for those that are not removable */
  let known: ReadonlyMap<string, Drive | undefined> = new Map()
  return {
    async list() {
      const serials = await Promise.all(LETTERS.map(volumeAt))
      const keys = LETTERS.flatMap((letter, index) => (serials[index] === undefined ? [] : [`${letter} ${serials[index]}`]))
      if (keys.some((key) => !known.has(key))) {
        const volumes = await ask()
        known = new Map(keys.map((key) => [key, driveOf(key, volumes)]))
      }
      return keys.flatMap((key) => known.get(key) ?? [])
    },
  }
}

/** Serial number of the volume at a letter; undefined when there is none. */
const serialAt = (letter: string): Promise<string | undefined> => stat(`${letter}:\\`, { bigint: true }).then(({ dev }) => String(dev), () => undefined)

function driveOf(key: string, volumes: readonly RemovableVolume[]): Drive | undefined {
  const letter = key.slice(0, 1)
  const volume = volumes.find(({ mount }) => mount.toUpperCase().startsWith(`${letter}:`))
  return volume && { key, folder: `${letter}:\\`, label: volume.label || 'U 盘' }
}
