import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../../county/check.ts'
import { readSource } from '../../county/source/read-source.ts'
import { countyFiles, writeFiles } from '../support/county-fixture.ts'

describe('an authoring folder', () => {
  let folder: string
  let remove: () => Promise<void>
  beforeEach(async () => { ({ folder, remove } = await writeFiles(countyFiles())) })
  afterEach(() => remove())

  const problems = async () => {
    const read = await readSource(folder)
    return read.ok ? read.value.problems.map(({ file, severity, message }) => `${file}: ${severity}: ${message}`) : [read.error.message]
  }
  const put = async (name: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }

  test('gives its texts and the sizes of its media', async () => {
    const read = await readSource(folder)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.problems).toEqual([])
    expect([...read.value.texts.keys()]).toEqual([...countyFiles().keys()].filter((name) => !name.startsWith('media/')).sort())
    expect([...read.value.media]).toEqual([['notices/winter.svg', 51], ['samples/hukou.svg', 41]])
  })

  test('files with other names are left out with a warning', async () => {
    await put('README.md', 'x')
    await put('procedures/old.doc', 'x')
    await put('procedures/sub/a.md', 'x')
    await put('media/照片.png', 'x')
    await put('media/film.avi', 'x')
    expect(await problems()).toEqual([
      'README.md: warning: 不认识的文件，不会发布；请检查文件名和所在文件夹',
      'media/film.avi: warning: 不会发布：媒体文件名只能用小写字母、数字和连字符，格式只能是 svg png jpg webp mp4 webm',
      'media/照片.png: warning: 不会发布：媒体文件名只能用小写字母、数字和连字符，格式只能是 svg png jpg webp mp4 webm',
      'procedures/old.doc: warning: 不认识的文件，不会发布；请检查文件名和所在文件夹',
      'procedures/sub/a.md: warning: 不认识的文件，不会发布；请检查文件名和所在文件夹',
    ])
  })

  test('hidden files, office lock files and the litter of systems are passed over', async () => {
    for (const name of ['.DS_Store', '.git/config', 'media/Thumbs.db', '~$表.xlsx', 'desktop.ini']) await put(name, 'x')
    expect(await problems()).toEqual([])
  })

  test('a link is refused, and what it leads to is not read', async () => {
    await symlink('/etc/hostname', path.join(folder, 'procedures/secret.md'))
    await symlink('/etc', path.join(folder, 'media/etc'))
    expect((await problems()).toSorted()).toEqual(['media/etc: error: 不能用链接（快捷方式），请放文件本身', 'procedures/secret.md: error: 不能用链接（快捷方式），请放文件本身'])
  })

  test('a text in another encoding is refused with the remedy', async () => {
    await put('notices/gbk.md', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb5, 0xcd, 0xb1, 0xa3]))
    expect(await problems()).toEqual(['notices/gbk.md: error: 文件不是 UTF-8 编码，请用记事本“另存为”，编码选 UTF-8'])
  })

  test.each(['procedures/dibao.md', 'county.yaml', 'halls/410423-xinji/hall.yaml'])('%s in another encoding is told once, and not again by all that name it', async (name) => {
    await put(name, Uint8Array.from([0xb5, 0xcd, 0xb1, 0xa3]))
    const checked = await check(folder, () => undefined)
    expect(checked.ok && checked.value.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([`${name}:1`])
  })

  test('files beyond the bounds are refused unread', async () => {
    await put('notices/long.md', new Uint8Array(2 ** 20 + 1))
    await put('media/film.mp4', '')
    await truncate(path.join(folder, 'media/film.mp4'), 200 * 2 ** 20 + 1)
    expect(await problems()).toEqual(['media/film.mp4: error: 文件太大，图片和视频最大 200 MB', 'notices/long.md: error: 文件太大，文字文件最大 1 MB'])
  })

  test('folders without end are not followed', async () => {
    await put(`media/${'a/'.repeat(10)}x.png`, 'x')
    expect(await problems()).toEqual(['media/a/a/a/a/a/a/a/a: error: 文件夹套得太深，请移到上一级'])
  })

  test('a folder that is none, is a file or has no county.yaml is refused in one sentence', async () => {
    const message = async (name: string) => {
      const read = await readSource(path.join(folder, name))
      return read.ok ? '' : read.error.message.replace(folder, 'DIR')
    }
    expect(await message('nowhere')).toBe('读不了 DIR/nowhere：找不到')
    expect(await message('county.yaml')).toBe('读不了 DIR/county.yaml：不是文件夹')
    expect(await message('halls')).toBe('DIR/halls 里没有 county.yaml，请确认文件夹没有选错')
  })
})
