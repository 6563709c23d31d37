import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClock } from '../../../station/clock.ts'
import { hashOf } from '../../../station/content/blob-store.ts'
import { localMediaFolder, openMediaStore } from '../../../station/notices/media-store.ts'
import { openNotices, type Notices } from '../../../station/notices/notices.ts'
import { openStickNotices, type StickNotices } from '../../../station/notices/stick-notices.ts'
import { openNoticeTable } from '../../../station/notices/table.ts'
import type { Database } from '../../../station/store/database.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { film, photographed, pngHead, poster, writeLink, writeStick } from '../../support/sticks.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('stick-notices')
let dataDir: string
let stick: string
let db: Database
let notices: Notices
let sticks: StickNotices
beforeEach(async () => {
  dataDir = await makeFolder('data')
  stick = await makeFolder('stick')
  db = (await openedStore(dataDir)).db
  notices = openNotices({
    table: openNoticeTable(db), clock: createClock('2026-11-23T10:00:00+08:00'),
    library: { current: () => undefined, onSwitch: () => undefined }, journal: { event: () => undefined, fault: () => undefined },
  })
  sticks = openStickNotices({ hall: notices, media: openMediaStore(dataDir) })
})
afterEach(() => {
  notices.stop()
  db.close()
})

const put = (files: Readonly<Record<string, Uint8Array | string>>) => writeStick(stick, Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`local/${name}`, bytes])))
const take = (...names: string[]) => sticks.take(stick, { names, until: '2026-12-31', where: ['kiosk', 'signage'], by: '张主任' }, notices)
const faults = async () => Object.fromEntries((await sticks.files(stick)).map(({ name, fault }) => [name, fault]))
const kept = () => readdir(localMediaFolder(dataDir)).catch(() => [])

describe('looking at a stick', () => {
  test('shows small pictures, and the beginning of texts', async () => {
    await put({ '海报.jpg': await poster('jpeg', 1600, 1200), '海报.txt': '打疫苗\n周三上午', '片子.mp4': film(5000) })
    const files = await sticks.files(stick)
    expect(files.map(({ name, kind, fault }) => [name, kind, fault])).toEqual([['海报.jpg', 'picture', null], ['海报.txt', 'text', null], ['片子.mp4', 'video', null]])
    expect(files[1]).toMatchObject({ text: '打疫苗\n周三上午', bytes: Buffer.byteLength('打疫苗\n周三上午') })
    const small = await loadImage(Buffer.from(files[0]!.preview.replace('data:image/webp;base64,', ''), 'base64'))
    expect([small.width, small.height]).toEqual([240, 180])
  })

  test('passes over folders, hidden files and what systems leave there; a stick without the folder has nothing', async () => {
    expect(await sticks.files(stick)).toEqual([])
    await put({ '.DS_Store': 'x', 'Thumbs.db': 'x', '~$名单.docx': 'x', 'folder/a.jpg': 'x', 'b.png': await poster('png') })
    expect(Object.keys(await faults())).toEqual(['b.png'])
  })

  test('lists two hundred files and no more', async () => {
    await put(Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`${index}.txt`, '通知'])))
    const names = (await sticks.files(stick)).map(({ name }) => name)
    expect([names.length, names[0], names[10]]).toEqual([200, '0.txt', '10.txt'])
  })
})

describe('a hostile stick', () => {
  test('has each of its files refused with a sentence, and nothing of it is taken', async () => {
    await put({
      'page.png': '<!doctype html><script>alert(1)</script><p>long enough to be looked at</p>',
      'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'huge.png': pngHead(40_000, 40_000), 'nothing.png': pngHead(0, 0), 'broken.png': pngHead(100, 100), 'empty.jpg': '',
      'long.txt': 'x'.repeat(65 * 1024), 'plan.docx': 'PK\x03\x04 and so on, as office programs write',
    })
    await writeLink(stick, 'local/passwords.txt', '/etc/passwd')
    execFileSync('mkfifo', [path.join(stick, 'local/pipe.jpg')])
    const refused = await faults()
    expect(refused).toEqual({
      'page.png': '这种文件用不了：图片要 jpg、png、webp，视频要 mp4、webm', 'drawing.svg': 'SVG 图里能藏程序，不能用；请另存为 png',
      'huge.png': '图片的像素太多，最多 4000 万，缩小一点再拷', 'nothing.png': '图片的像素太多，最多 4000 万，缩小一点再拷', 'broken.png': '这张图片坏了，打不开',
      'empty.jpg': '这个文件是空的', 'long.txt': '文字太长，最多 64 KB', 'plan.docx': '这种文件用不了：图片要 jpg、png、webp，视频要 mp4、webm',
      'passwords.txt': '这是一个链接，不是文件，没有用它', 'pipe.jpg': '这不是普通的文件，没有用它',
    })
    expect((await take(...Object.keys(refused))).every(({ notice, fault }) => notice === null && fault !== null)).toBe(true)
    expect([notices.local(), await kept()]).toEqual([[], []])
  })

  test('whose local is a link to a folder has nothing', async () => {
    const elsewhere = await makeFolder('elsewhere')
    await writeFile(path.join(elsewhere, 'a.txt'), '别处的')
    await writeLink(stick, 'local', elsewhere)
    expect(await sticks.files(stick)).toEqual([])
    expect(await take('a.txt')).toEqual([{ name: 'a.txt', notice: null, fault: 'U 盘里没有这个文件' }])
  })

  test.each(['../station.yaml', '/etc/passwd', 'folder/a.jpg', '..\\a.jpg', '.hidden.jpg'])('cannot be asked for %s', async (name) => {
    await put({ 'folder/a.jpg': await poster('jpeg'), '.hidden.jpg': await poster('jpeg') })
    await writeFile(path.join(stick, 'station.yaml'), 'hall: x')
    expect(await take(name)).toEqual([{ name, notice: null, fault: 'U 盘里没有这个文件' }])
  })

  test('has names refused that nobody can read', async () => {
    const long = `${'x'.repeat(140)}.txt`
    await put({ [long]: '一', 'a\u202Egnp.txt': '二' })
    expect(await faults()).toEqual({ [long]: '文件名太长，改到 120 个字以内', 'a\u202Egnp.txt': '文件名里有看不见的字符，改个名字' })
  })
})

describe('taking a picture', () => {
  test('makes it a notice with the words of the text of its name, and the text no second one', async () => {
    await put({ '疫苗.png': await poster('png', 2600, 1300), '疫苗.txt': '\uFEFF下周三打流感疫苗\r\n卫生院二楼\r\n带身份证' })
    const taken = await take('疫苗.txt', '疫苗.png')
    expect(taken.map(({ name, fault, notice }) => [name, fault, notice?.id === taken[0]!.notice?.id])).toEqual([['疫苗.txt', null, true], ['疫苗.png', null, true]])
    expect(notices.local()).toMatchObject([{ title: '下周三打流感疫苗', body: '卫生院二楼\n带身份证', until: '2026-12-31', where: ['kiosk', 'signage'], by: '张主任', source: 'local', state: 'inForce', media: { kind: 'picture' } }])
    const [name = ''] = await kept()
    expect(notices.inForce()[0]?.media?.address).toBe(`/local/${name}`)
    const bytes = await readFile(path.join(localMediaFolder(dataDir), name))
    expect(name).toBe(`${hashOf(bytes)}.webp`)
    const picture = await loadImage(bytes)
    expect([picture.width, picture.height]).toEqual([1920, 960])
  })

  test('turns it as the camera was held, and leaves behind what the camera wrote', async () => {
    await put({ 'IMG_2034.jpg': photographed(await poster('jpeg', 300, 200), 'GPS 33.74N 112.91E') })
    const [taken] = await take('IMG_2034.jpg')
    expect(taken?.notice).toMatchObject({ title: '本厅通知', body: '' })
    const bytes = await readFile(path.join(localMediaFolder(dataDir), (await kept())[0]!))
    expect(bytes.includes('GPS')).toBe(false)
    const picture = await loadImage(bytes)
    expect([picture.width, picture.height]).toEqual([200, 300])
    const canvas = createCanvas(200, 300)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    const [red = 0, green = 0] = canvas.getContext('2d').getImageData(100, 20, 1, 1).data
    expect(red).toBeGreaterThan(green + 50)
  })

  test('reads a text that Windows saved in Chinese', async () => {
    await put({ '通知.txt': Buffer.from([0xcd, 0xa3, 0xcb, 0xae, 0x0a, 0xcf, 0xc2, 0xce, 0xe7]) })
    expect((await take('通知.txt'))[0]?.notice).toMatchObject({ title: '停水', body: '下午' })
  })

  test('copies a film as it is', async () => {
    const bytes = film(300_000)
    await put({ '防溺水.mp4': bytes })
    expect((await take('防溺水.mp4'))[0]?.notice).toMatchObject({ title: '防溺水', media: { kind: 'video', address: `/local/${hashOf(bytes)}.mp4` } })
    expect(await readFile(path.join(localMediaFolder(dataDir), `${hashOf(bytes)}.mp4`))).toEqual(bytes)
  })

  test('that was pulled half way leaves nothing, and what was taken before stays', async () => {
    await put({ 'a.txt': '第一条', 'b.jpg': await poster('jpeg') })
    expect((await take('a.txt'))[0]?.notice).not.toBeNull()
    await rename(path.join(stick, 'local'), path.join(stick, 'gone'))
    expect(await take('b.jpg')).toEqual([{ name: 'b.jpg', notice: null, fault: 'U 盘里没有这个文件' }])
    expect([notices.local().length, await kept()]).toEqual([1, []])
  })

  test('stops at a hundred notices, and says so for each that came too late', async () => {
    for (let index = 0; index < 99; index++) notices.post({ title: `通知 ${index}`, body: '', level: 'normal', until: '2026-12-31', where: ['kiosk'] }, '张主任')
    await put({ 'a.txt': '第一百', 'b.txt': '多了' })
    expect((await take('a.txt', 'b.txt')).map(({ fault }) => fault)).toEqual([null, '本厅的通知太多了，先撤下几条'])
  })

  test('removes files that no notice has any more, with the next ones', async () => {
    await mkdir(localMediaFolder(dataDir), { recursive: true })
    await writeFile(path.join(localMediaFolder(dataDir), `${'0'.repeat(64)}.webp`), 'old')
    await put({ 'a.jpg': await poster('jpeg'), 'b.jpg': await poster('jpeg', 10, 10) })
    await take('a.jpg')
    const [first] = await kept()
    expect(await kept()).toHaveLength(1)
    await rm(path.join(stick, 'local/a.jpg'))
    await take('b.jpg')
    expect(await kept()).toHaveLength(2)
    expect(await kept()).toContain(first)
  })
})
