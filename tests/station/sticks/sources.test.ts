import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { linuxDrives } from '../../../station/sticks/linux-drives.ts'
import { openSources } from '../../../station/sticks/open-sources.ts'
import { windowsDrives } from '../../../station/sticks/windows-drives.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { makePorts, type Ports, writeLink, writeStick } from '../../support/sticks.ts'

const makeFolder = temporaryFolders('sticks')

describe('a stick', () => {
  let ports: Ports
  let stick: string
  beforeEach(async () => {
    ports = makePorts()
    stick = await makeFolder('stick')
  })

  test('is there once it is plugged in, says what is on it, and is gone when it is pulled', async () => {
    const sources = openSources(ports, [])
    expect(await sources.list()).toEqual([])
    await writeStick(stick, { 'kiosk-update/metadata/timestamp.json': '{}' })
    ports.plug(stick, '我的U盘')
    const [source] = await sources.list()
    expect(source).toMatchObject({ label: '我的U盘', kind: 'drive', hasUpdate: true, hasLocal: false, isWritable: true })
    expect(source!.freeBytes).toBeGreaterThan(0)
    expect(await sources.folderOf(source!.id)).toBe(stick)
    await ports.pull(stick)
    expect(await sources.list()).toEqual([])
    expect(await sources.folderOf(source!.id)).toBeUndefined()
  })

  test('keeps its id while it is plugged in; the one that is plugged in next at the same place has another', async () => {
    const sources = openSources(ports, [])
    ports.plug(stick)
    const [first] = await sources.list()
    expect((await sources.list())[0]!.id).toBe(first!.id)
    ports.plug(stick)
    expect((await sources.list())[0]!.id).not.toBe(first!.id)
    expect(await sources.folderOf(first!.id)).toBeUndefined()
  })

  test.each(['', '..', '/', 'folder-/etc', '../../etc'])('is never %j: an id is no path', async (id) => {
    ports.plug(stick)
    expect(await openSources(ports, ['/']).folderOf(id)).toBeUndefined()
  })

  test('with links in place of its folders has nothing on it', async () => {
    await writeLink(stick, 'kiosk-update', '/etc')
    await writeLink(stick, 'local', '/etc')
    ports.plug(stick)
    expect((await openSources(ports, []).list())[0]).toMatchObject({ hasUpdate: false, hasLocal: false })
  })
})

test('folders that station.yaml names count, those that are there', async () => {
  const folder = path.join(await makeFolder(), '共享')
  const sources = openSources(makePorts(), [folder, '/not/there'])
  expect(await sources.list()).toEqual([])
  await writeStick(folder, { 'local/a.txt': '通知' })
  expect(await sources.list()).toMatchObject([{ label: '共享', kind: 'folder', hasUpdate: false, hasLocal: true }])
})

describe('on Linux', () => {
  /** A machine as the kernel describes it: a disk inside, a stick, a USB disk, a drive for discs, and something in memory. */
  async function machine() {
    const root = await makeFolder('linux')
    const devices = path.join(root, 'devices')
    const disk = async (folder: string, number: string, files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(devices, folder, name)), { recursive: true })
        await writeFile(path.join(devices, folder, name), `${text}\n`)
      }
      await mkdir(path.join(root, 'block'), { recursive: true })
      await symlink(path.join(devices, folder), path.join(root, 'block', number))
    }
    await disk('pci/ata1/block/sda/sda1', '8:1', { partition: '1', '../removable': '0', '../diskseq': '1' })
    await disk('pci/usb1/1-2/block/sdb/sdb1', '8:17', { partition: '1', '../removable': '1', '../diskseq': '9', '../device/model': 'DataTraveler 3.0' })
    await disk('pci/usb2/2-1/block/sdc', '8:32', { removable: '0', diskseq: '10' })
    await disk('pci/ata2/block/sr0', '11:0', { removable: '1', diskseq: '3' })
    await mkdir(path.join(root, 'labels'))
    await symlink('../../sdc', path.join(root, 'labels', '资料\\x20盘'))
    const mounts = path.join(root, 'mountinfo')
    await writeFile(mounts, [
      '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw', '23 22 0:21 / /proc rw shared:2 - proc proc rw',
      '40 22 8:17 / /run/media/my\\040stick rw,nosuid,nodev,noexec shared:9 - vfat /dev/sdb1 rw', '41 22 8:17 / /mnt/again rw - vfat /dev/sdb1 rw',
      '42 22 8:32 / /run/media/sdc ro shared:10 master:4 - exfat /dev/sdc ro', '43 22 11:0 / /media/cdrom ro - iso9660 /dev/sr0 ro',
    ].join('\n'))
    return { mounts, blocks: path.join(root, 'block'), labels: path.join(root, 'labels') }
  }

  test('removable media and disks on a USB port are drives, the disk inside is none', async () => {
    expect((await linuxDrives(await machine()).list()).map(({ folder, label }) => [folder, label])).toEqual([
      ['/run/media/my stick', 'DataTraveler 3.0'], ['/run/media/sdc', '资料 盘'], ['/media/cdrom', 'U 盘'],
    ])
  })

  test('a system that runs from a stick does not offer that stick', async () => {
    const places = await machine()
    await writeFile(places.mounts, '22 1 8:17 / / rw - ext4 /dev/sdb1 rw\n23 22 8:17 /home /home rw - ext4 /dev/sdb1 rw\n')
    expect(await linuxDrives(places).list()).toEqual([])
  })

  test('this machine can be asked', async () => {
    expect(Array.isArray(await linuxDrives().list())).toBe(true)
  })
})

describe('on Windows', () => {
  test('is asked what a volume is only when one has come', async () => {
    const volumes = new Map([['D', '100'], ['E', '200']])
    let asked = 0
    const drives = windowsDrives(() => {
      asked++
      return Promise.resolve([{ mount: 'E:', label: 'KINGSTON' }, { mount: 'F:', label: '' }])
    }, (letter) => Promise.resolve(volumes.get(letter)))
    expect(await drives.list()).toEqual([{ key: 'E 200', folder: 'E:\\', label: 'KINGSTON' }])
    await drives.list()
    expect(asked).toBe(1)
    volumes.set('F', '300')
    volumes.delete('E')
    expect(await drives.list()).toEqual([{ key: 'F 300', folder: 'F:\\', label: 'U 盘' }])
    expect(asked).toBe(2)
  })
})
