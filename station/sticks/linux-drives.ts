import { readFile, readdir, readlink, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Drive, Drives } from './drives.ts'

/** Where Linux tells of mounts and disks. */
export interface LinuxPlaces {
  readonly mounts: string
  readonly blocks: string
  readonly labels: string
}

const PLACES: LinuxPlaces = { mounts: '/proc/self/mountinfo', blocks: '/sys/dev/block', labels: '/dev/disk/by-label' }

interface Mount {
  /** of the mount; given to another one after it has gone */
  readonly id: string
  /** major:minor */
  readonly device: string
  readonly folder: string
}

/**
 * The drives that Linux has mounted: removable media, and disks on a USB port. Three kinds of small files of the kernel are
 * read; systeminformation would start programs (lsblk, df) each time a page looks.
 */
export function linuxDrives(places: LinuxPlaces = PLACES): Drives {
  return {
    async list() {
      const mounts = mountsOf(await readFile(places.mounts, 'utf8'))
      const disks = await Promise.all(mounts.map(async (mount) => ({ mount, disk: await diskOf(mount, places) })))
      const system = disks.find(({ mount }) => mount.folder === '/')?.disk?.folder
      const labels = await labelsIn(places.labels)
      const seen = new Set<string>()
      const drives: Drive[] = []
      for (const { mount, disk } of disks) {
        if (!disk?.isRemovable || disk.folder === system || seen.has(mount.device)) continue
        seen.add(mount.device)
        drives.push({ key: `${mount.id} ${mount.device} ${disk.sequence}`, folder: mount.folder, label: labels.get(disk.name) ?? (disk.model || 'U 盘') })
      }
      return drives
    },
  }
}

/** The mounts of block devices, in the order they were made (proc_pid_mountinfo(5)). */
function mountsOf(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [id = '', , device = '', , folder = '', ...rest] = line.split(' ')
    const source = rest[rest.indexOf('-') + 2] ?? ''
    return source.startsWith('/dev/') ? [{ id, device, folder: decoded(folder) }] : []
  })
}

/** Blanks and the like stand as octal numbers: `\040`. */
const decoded = (text: string): string => text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

interface Disk {
  /** of the whole disk */
  readonly folder: string
  /** of what is mounted: sdb1 */
  readonly name: string
  readonly isRemovable: boolean
  /** a number that the kernel gives to each disk that comes, and never again */
  readonly sequence: string
  readonly model: string
}

async function diskOf({ device }: Mount, { blocks }: LinuxPlaces): Promise<Disk | undefined> {
  const own = await realpath(path.join(blocks, device)).catch(() => undefined)
  if (own === undefined) return undefined
  const text = (folder: string, name: string) => readFile(path.join(folder, name), 'utf8').then((found) => found.trim(), () => '')
  const folder = await text(own, 'partition') === '' ? own : path.dirname(own)
  const [removable, sequence, model] = await Promise.all([text(folder, 'removable'), text(folder, 'diskseq'), text(folder, 'device/model')])
  return { folder, name: path.basename(own), isRemovable: removable === '1' || /\/usb\d+\//.test(own), sequence, model }
}

/** Names that owners gave, by device: udev makes a link of each, with unusual characters as `\x20`. */
async function labelsIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map(async (name) => [path.basename(await readlink(path.join(folder, name)).catch(() => '')), unhexed(name)] as const))
  return new Map(found)
}

/** The bytes behind `\x20` are UTF-8. */
const unhexed = (name: string): string => {
  const bytes = name.replaceAll(/\\x([0-9a-f]{2})|%/g, (whole, hex: string | undefined) => (hex === undefined ? encodeURIComponent(whole) : `%${hex}`))
  try { return decodeURIComponent(bytes) } catch { return name }
}
