import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manifestSchema, type Manifest } from '../../core/content/manifest.ts'
import { compileFolder } from '../../county/compile/compile.ts'
import { runCounty } from '../support/county-command.ts'
import { countyFiles, writeFiles } from '../support/county-fixture.ts'

const MORNING = '2026-11-22T01:00:00.000Z'
const EVENING = '2026-11-22T11:00:00.000Z'

describe('county compile', () => {
  let source: string
  let out: string
  let removals: (() => Promise<void>)[]
  beforeEach(async () => {
    const from = await writeFiles(countyFiles())
    const to = await writeFiles(new Map())
    source = from.folder
    out = path.join(to.folder, 'content')
    removals = [from.remove, to.remove]
  })
  afterEach(async () => { for (const remove of removals) await remove() })

  const compile = async (now: string) => {
    const done = await compileFolder({ source, out, now, progress: () => undefined })
    if (!done.ok) throw new Error(done.error.message)
    return done.value
  }
  const manifest = async (folder: string): Promise<Manifest> => manifestSchema.parse(JSON.parse(await readFile(path.join(out, folder, 'manifest.json'), 'utf8')))
  const folders = ['county', 'halls/410423-center', 'halls/410423-xinji', 'halls/410423-xinji-chaizhuang']
  const manifests = () => Promise.all(folders.map((folder) => readFile(path.join(out, folder, 'manifest.json'), 'utf8')))
  const replace = async (name: string, from: string, to: string) => {
    const file = path.join(source, name)
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
  }

  test('as a program writes manifests whose blobs are there, whole, and no others', async () => {
    const { code, stdout, stderr } = await runCounty(['compile', '--source', source, '--out', out])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('3 个事项、3 个大厅和站点，4 份清单有变化')
    expect(await readdir(path.join(out, 'halls'))).toEqual(['410423-center', '410423-xinji', '410423-xinji-chaizhuang'])
    const files = (await Promise.all(folders.map(manifest))).flatMap((each) => each.files)
    for (const { sha256, size } of files) {
      const bytes = await readFile(path.join(out, 'blobs', sha256))
      expect(bytes.length).toBe(size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    expect((await readdir(path.join(out, 'blobs'))).sort()).toEqual([...new Set(files.map(({ sha256 }) => sha256))].sort())
    expect((await manifest('county')).files.map((file) => file.path)).toContain('media/samples/hukou.svg')
    expect(await readdir(path.dirname(out))).toEqual(['content'])
  })

  test('of the same content later changes no byte', async () => {
    await compile(MORNING)
    const before = await manifests()
    expect((await compile(EVENING)).changed).toEqual([])
    expect(await manifests()).toEqual(before)
  })

  test('of one changed notice publishes the halls that show it, and no other', async () => {
    await compile(MORNING)
    await replace('notices/tingdian.md', '上午停电', '下午停电')
    expect((await compile(EVENING)).changed).toEqual(['410423-xinji', '410423-xinji-chaizhuang'])
    expect((await manifest('county')).published).toBe(MORNING)
    expect((await manifest('halls/410423-xinji')).published).toBe(EVENING)
  })

  test('drops the blobs that nothing lists any more', async () => {
    await compile(MORNING)
    const before = await readdir(path.join(out, 'blobs'))
    await replace('notices/tingdian.md', '上午停电', '下午停电')
    await compile(EVENING)
    const after = await readdir(path.join(out, 'blobs'))
    expect(after).toHaveLength(before.length)
    expect(after.toSorted()).not.toEqual(before.toSorted())
  })

  test('of faulty content says where, ends with 1 and leaves what was there', async () => {
    await compile(MORNING)
    const before = await manifests()
    await replace('procedures/dibao.md', 'category: relief', 'category: nowhere')
    const { code, stdout } = await runCounty(['compile', '--source', source, '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('procedures/dibao.md:8: error: 事项分类（category）写了“nowhere”')
    expect(stdout).toContain('没有写出')
    expect(await manifests()).toEqual(before)
  })

  test('is not stopped by warnings', async () => {
    await replace('procedures/zanzhuzheng.md', 'related: [shenfenzheng]\n', '')
    const { code, stdout } = await runCounty(['compile', '--source', source, '--out', out])
    expect(code).toBe(0)
    expect(stdout).toContain('0 个错误，1 个警告')
  })

  test('takes a damaged manifest of before for none', async () => {
    await compile(MORNING)
    await writeFile(path.join(out, 'halls/410423-center/manifest.json'), '{"schema":')
    expect((await compile(EVENING)).changed).toEqual(['410423-center'])
  })

  test('never replaces a folder that holds something else', async () => {
    await mkdir(out, { recursive: true })
    await writeFile(path.join(out, '论文.docx'), 'x')
    const { code, stderr } = await runCounty(['compile', '--source', source, '--out', out])
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${out} 里有别的文件，为免误删，请换一个空文件夹\n` })
    expect(await readdir(out)).toEqual(['论文.docx'])
  })

  test.each([['the source itself', '.'], ['a folder in the source', 'out'], ['the folder above the source', '..']])('never writes into %s', async (_scenario, place) => {
    const { code, stderr } = await runCounty(['compile', '--source', source, '--out', path.join(source, place)])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '输出文件夹不能和内容文件夹互相包含，请换一个 --out\n' })
    expect((await stat(path.join(source, 'county.yaml'))).isFile()).toBe(true)
  })

  test('where no folder can be made says so in one sentence', async () => {
    await writeFile(path.join(path.dirname(out), 'file'), 'x')
    const { code, stderr } = await runCounty(['compile', '--source', source, '--out', path.join(path.dirname(out), 'file', 'out')])
    expect(code).toBe(2)
    expect(stderr).toContain('不是文件夹\n')
  })

  test('carries the first root of a county that builds its own package', async () => {
    await mkdir(path.join(source, 'trust'))
    await writeFile(path.join(source, 'trust/1.root.json'), '{"signed":{}}')
    await compile(MORNING)
    expect(await readFile(path.join(out, 'trust/1.root.json'), 'utf8')).toBe('{"signed":{}}')
    expect((await compile(EVENING)).changed).toEqual([])
  })
})

describe('the county command line', () => {
  test.each([[[], 2], [['--help'], 0], [['compile', '--help'], 0], [['check', '--help'], 0], [['import', '--help'], 0]])('%j shows help, code %i', async (args, code) => {
    const ran = await runCounty(args)
    expect(ran.code).toBe(code)
    expect(ran.stdout + ran.stderr).toMatch(/内容文件夹|检查、编译、导入/)
  })

  test.each([[['chek'], '没有这个命令'], [['check'], '少写了一个必须的选项，加 --help 看用法 (error: required option \'--source <DIR>\' not specified)'], [['check', '--source', '.', '--foo'], '没有这个选项'], [['check', '--source'], '选项后面少了内容'], [['check', 'x', '--source', '.'], '多写了内容'], [['check', '--source', '/no/such/folder'], '找不到']])(
    '%j is wrong usage: code 2, a sentence, no stack', async (args, told) => {
      const { code, stderr } = await runCounty(args)
      expect(code).toBe(2)
      expect(stderr).toContain(told)
      expect(stderr).not.toMatch(/ at .*:\d+:\d+/)
    })

  test('check of a sound county ends with 0 and counts what is there', async () => {
    const { folder, remove } = await writeFiles(countyFiles())
    const { code, stdout } = await runCounty(['check', '--source', folder])
    await remove()
    expect({ code, stdout }).toEqual({ code: 0, stdout: '没有发现问题\n共 3 个事项、2 条公告、0 个播放单、3 个大厅和站点、2 个媒体文件\n' })
  })
})
