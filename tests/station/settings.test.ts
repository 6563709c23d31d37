import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../station/settings/read.ts'
import { temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders('settings')
const DEFAULTS = {
  role: 'hub',
  listen: { host: '127.0.0.1', port: 7410, names: [] },
  screens: [{ name: 'front', surface: 'kiosk', display: 'primary', diagonal: 21.5, orientation: 'auto' }],
  printer: { driver: 'none', width: '80mm' },
  voice: { screen: 'board', volume: 80, quiet: [] },
  county: { mirrors: [], every: '5m' },
  importFolders: [],
}

/** A data folder whose station.yaml says this. */
async function saying(text: string, folder?: string): Promise<string> {
  const data = folder ?? await makeFolder()
  await writeFile(path.join(data, 'station.yaml'), text)
  return data
}

describe('without a file, or with an empty one', () => {
  test('the defaults run and nothing is wrong', async () => {
    for (const data of [await makeFolder(), await saying(''), await saying('# 还没有设置\n'), await saying('{}')]) {
      expect(await readSettings(data)).toEqual({ settings: DEFAULTS })
    }
  })
})

describe('each key', () => {
  test.each([
    ['hall: 410423-xinji', { hall: '410423-xinji' }],
    ['hall: 410423-xinji-chaizhuang', { hall: '410423-xinji-chaizhuang' }],
    ['role: satellite\nhub: { url: "http://192.168.1.10:7410" }', { role: 'satellite', hub: { url: 'http://192.168.1.10:7410' } }],
    ['listen: { host: 0.0.0.0 }', { listen: { ...DEFAULTS.listen, host: '0.0.0.0' } }],
    ['listen: { host: "::" }', { listen: { ...DEFAULTS.listen, host: '::' } }],
    ['listen: { host: localhost }', { listen: { ...DEFAULTS.listen, host: 'localhost' } }],
    ['county: { url: "http://10.1.2.3:8080/kiosk", every: 30s, mediaWindow: "22:00-06:00", maxRate: 65536 }', { county: { ...DEFAULTS.county, url: 'http://10.1.2.3:8080/kiosk', every: '30s', mediaWindow: '22:00-06:00', maxRate: 65_536 } }],
    ['listen: { port: 8080 }', { listen: { ...DEFAULTS.listen, port: 8080 } }],
    ['listen: { names: [dating, dating.lan] }', { listen: { ...DEFAULTS.listen, names: ['dating', 'dating.lan'] } }],
    ['screens: [{ name: door }]', { screens: [{ ...DEFAULTS.screens[0], name: 'door' }] }],
    ['screens: [{ surface: kiosk }]', {}],
    ['screens: [{ surface: board }]', { screens: [{ ...DEFAULTS.screens[0], surface: 'board' }] }],
    ['screens: [{ surface: signage, profile: led, palette: amber, bounds: { x: 0, y: 8, width: 256, height: 128 }, fold: 4, brightness: [{ from: "19:00", level: 30 }], off: ["22:00-6:00"] }]',
      { screens: [{ ...DEFAULTS.screens[0], surface: 'signage', profile: 'led', palette: 'amber', bounds: { x: 0, y: 8, width: 256, height: 128 }, fold: 4, brightness: [{ from: '19:00', level: 30 }], off: ['22:00-6:00'] }] }],
    ['screens: [{ display: HDMI-1 }]', { screens: [{ ...DEFAULTS.screens[0], display: 'HDMI-1' }] }],
    ['screens: [{ display: { x: -1080, y: 0, width: 1080, height: 1920 } }]', { screens: [{ ...DEFAULTS.screens[0], display: { x: -1080, y: 0, width: 1080, height: 1920 } }] }],
    ['screens: [{ diagonal: 55 }]', { screens: [{ ...DEFAULTS.screens[0], diagonal: 55 }] }],
    ['screens: [{ orientation: portrait }]', { screens: [{ ...DEFAULTS.screens[0], orientation: 'portrait' }] }],
    ['printer: { driver: escpos, device: "tcp://192.168.1.50:9100" }', { printer: { driver: 'escpos', device: 'tcp://192.168.1.50:9100', width: '80mm' } }],
    ['printer: { driver: escpos, device: /dev/usb/lp0, width: 58mm }', { printer: { driver: 'escpos', device: '/dev/usb/lp0', width: '58mm' } }],
    ['printer: { driver: escpos, device: "\\\\\\\\.\\\\COM3" }', { printer: { driver: 'escpos', device: '\\\\.\\COM3', width: '80mm' } }],
    ['printer: { driver: system, name: POS-80 }', { printer: { driver: 'system', name: 'POS-80', width: '80mm' } }],
    ['voice: { screen: door, quiet: ["12:00-14:00", "22:00-6:00"] }', { voice: { screen: 'door', volume: 80, quiet: ['12:00-14:00', '22:00-6:00'] } }],
    ['screens: [{}, { name: second }]', { screens: [DEFAULTS.screens[0], { ...DEFAULTS.screens[0], name: 'second' }] }],
  ])('%s is taken, the others keep their defaults', async (text, over) => {
    expect(await readSettings(await saying(text))).toEqual({ settings: { ...DEFAULTS, ...over } })
  })

  test('is also read from a file written on Windows', async () => {
    expect(await readSettings(await saying('\uFEFFhall: 410423-xinji\r\nlisten:\r\n  port: 8080\r\n'))).toEqual({ settings: { ...DEFAULTS, hall: '410423-xinji', listen: { ...DEFAULTS.listen, port: 8080 } } })
  })
})

describe('a wrong file on the first start', () => {
  test.each([
    ['a hall that is none', 'hall: xinji', 'station.yaml 第 1 行的 hall “xinji”不对：大厅代码形如 410423-xinji'],
    ['a key left empty', 'hall:\n', 'station.yaml 第 1 行的 hall 后面是空的，请填上内容，或者删掉这一行'],
    ['a port that is none', 'listen:\n  port: 99999', 'station.yaml 第 2 行的 listen.port 不能大于 65535'],
    ['a port in quotes', 'listen:\n  port: "7410"', 'station.yaml 第 2 行的 listen.port 要写成数字，现在是“7410”'],
    ['a host that is no address', 'listen: { host: example.com }', 'station.yaml 第 1 行的 listen.host “example.com”不对：要写成 127.0.0.1 或 0.0.0.0 这样的地址'],
    ['a mistyped key', 'listen:\n  host: 0.0.0.0\n  prot: 7410', 'station.yaml 第 3 行的 listen.prot：没有这一项'],
    ['two unknown keys', 'colour: red\nsize: 3', 'station.yaml 第 1 行的 colour：没有这一项'],
    ['a screen too small to touch', 'screens:\n  - name: a\n  - diagonal: 5', 'station.yaml 第 3 行的 screens 第 2 块屏的 diagonal 不能小于 7'],
    ['a surface that is none', 'screens: [{ surface: telly }]', 'station.yaml 第 1 行的 screens 第 1 块屏的 surface 不能写“telly”，只能写：kiosk'],
    ['a part of a display for a kiosk', 'screens: [{ bounds: { x: 0, y: 0, width: 256, height: 64 } }]', '只用于 surface 是 signage 的屏幕'],
    ['a colour of diodes for a television', 'screens: [{ surface: signage, palette: red }]', 'screens 第 1 块屏的 palette “red”不对：只用于 profile 是 led 的屏幕'],
    ['a full-colour screen to be dimmed', 'screens: [{ surface: signage, profile: led, brightness: [{ from: "19:00", level: 30 }] }]', '只用于单色的屏'],
    ['a strip that cannot be cut evenly', 'screens: [{ surface: signage, profile: led, bounds: { x: 0, y: 0, width: 256, height: 128 }, fold: 5 }]', 'screens 第 1 块屏的 fold “5”不对：要能把 bounds 的高度分成一样高的几排'],
    ['a printer without its device', 'printer:\n  driver: escpos', 'station.yaml 第 1 行的 printer.device 没有写，请补上'],
    ['a printer at no address', 'printer: { device: 192.168.1.50 }', 'station.yaml 第 1 行的 printer.device “192.168.1.50”不对：要写成 tcp://192.168.1.50:9100，或者设备的路径，如 /dev/usb/lp0'],
    ['a printer at a port that is none', 'printer: { device: "tcp://192.168.1.50:91000" }', 'station.yaml 第 1 行的 printer.device “tcp://192.168.1.50:91000”'],
    ['paper of a width that is none', 'printer: { width: 80 }', 'station.yaml 第 1 行的 printer.width 不能写“80”，只能写：80mm、58mm'],
    ['a county at no address', 'county: { url: kiosk.example.cn }', 'station.yaml 第 1 行的 county.url “kiosk.example.cn”不对：要写成 https://kiosk.example.cn/ 这样的网址'],
    ['a county asked every blue moon', 'county: { every: 30d }', 'station.yaml 第 1 行的 county.every “30d”不对：要写成 30s、5m、1h、1d 这样，最长 7d'],
    ['a county asked every so many words', 'county: { every: 5 minutes }', 'station.yaml 第 1 行的 county.every “5 minutes”不对：要写成 30s、5m、1h、1d 这样，最长 7d'],
    ['a rate at which nothing arrives', 'county: { maxRate: 100 }', 'station.yaml 第 1 行的 county.maxRate 不能小于 16384'],
    ['a mistyped key of a screen', 'screens:\n  - name: a\n    diagnal: 55', 'station.yaml 第 3 行的 screens 第 1 块屏的 diagnal：没有这一项'],
    ['a brightness that is none', 'screens: [{ brightness: [{ from: "7:00", level: 30 }, { from: "19:00", level: 1 }] }]', '行的 screens 第 1 块屏的 brightness 第 2 项的 level 不能小于 5'],
    ['a silent time that is none', 'voice: { quiet: [中午] }', '行的 voice.quiet 第 1 项 “中午”'],
    ['two screens of one name', 'screens:\n  - name: door\n  - name: door', 'station.yaml 第 3 行的 screens 第 2 块屏 不对：名字“door”用了两次，请给每块屏幕起不同的名字（name）'],
    ['no screen', 'screens: []', 'station.yaml 第 1 行的 screens 至少要写 1 项'],
    ['a satellite without its hub', 'hall: 410423-xinji\nrole: satellite', 'station.yaml 第 2 行的 role “satellite”不对：分机还要写主机的地址，如 hub: { url: "http://192.168.1.10:7410" }'],
    ['a hub at no address', 'role: satellite\nhub: { url: 192.168.1.10 }', 'station.yaml 第 2 行的 hub.url “192.168.1.10”不对：要写成 https://'],
    ['a list', '- hall', 'station.yaml 第 1 行的 内容 要写成“字段: 内容”的样子，现在是“["hall"]”'],
    ['a key written twice', 'hall: 410423-xinji\nhall: 410423-center', 'station.yaml 第 2 行不对：同一个字段写了两次，请删掉一个'],
    ['an open bracket', 'screens: [', 'station.yaml 第 1 行不对：缩进不对，或者括号、引号没有配成对'],
    ['tabs', 'listen:\n\tport: 1', 'station.yaml 第 2 行不对：'],
    ['an alias bomb', `a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]`, 'station.yaml 第 1 行不对：不能用 & 和 * 引用'],
    ['brackets ten thousand deep', '['.repeat(10_000), 'station.yaml 第 1 行不对：括号套得太深'],
    ['a tag', 'hall: !!js/function "x"', 'station.yaml 第 1 行不对：不能用 ! 开头的标记'],
    ['a megabyte', `# ${'x'.repeat(2 ** 20)}`, 'station.yaml 太大，最多 64 KB，不像是设置文件'],
  ])('with %s is told in one sentence that names the key, and the defaults run', async (_what, text, sentence) => {
    const { settings, fault } = await readSettings(await saying(text))
    expect(settings).toEqual(DEFAULTS)
    expect(fault).toContain(sentence)
    expect(fault).toMatch(/。现在按默认设置运行$/)
    expect(fault).not.toContain('\n')
  })

  test('that is a folder, or in no encoding, does not stop the start', async () => {
    const data = await makeFolder()
    await mkdir(path.join(data, 'station.yaml'))
    expect(await readSettings(data)).toEqual({ settings: DEFAULTS, fault: 'station.yaml 读不了（EISDIR）。现在按默认设置运行' })
    const other = await makeFolder()
    await writeFile(path.join(other, 'station.yaml'), Uint8Array.from([0x68, 0x61, 0xff, 0xfe, 0x00, 0x3a]))
    expect((await readSettings(other)).fault).toContain('station.yaml')
  })
})

describe('a wrong file later', () => {
  test('leaves the last good settings running, at every start until it is right', async () => {
    const data = await saying('listen: { port: 8080 }')
    await readSettings(data)
    await saying('listen: { port: eighty }', data)
    for (let start = 0; start < 2; start++) {
      const { settings, fault } = await readSettings(data)
      expect(settings.listen.port).toBe(8080)
      expect(fault).toBe('station.yaml 第 1 行的 listen.port 要写成数字，现在是“eighty”。现在按上一次能用的设置运行')
    }
    await saying('listen: { port: 9090 }', data)
    expect(await readSettings(data)).toMatchObject({ settings: { listen: { port: 9090 } } })
  })

  test('with damaged last good settings runs the defaults', async () => {
    for (const damaged of ['', '{"listen":', '{"listen":{"port":"x"}}', 'null']) {
      const data = await saying('listen: { port: eighty }')
      await writeFile(path.join(data, 'station.last-good.json'), damaged)
      expect(await readSettings(data)).toMatchObject({ settings: DEFAULTS, fault: expect.stringMatching(/默认设置运行$/) as string })
    }
  })
})

describe('the last good settings', () => {
  test('are written when they change, and not at every start', async () => {
    const data = await saying('listen: { port: 8080 }')
    await readSettings(data)
    const kept = path.join(data, 'station.last-good.json')
    const before = (await stat(kept)).mtimeMs
    await readSettings(data)
    expect((await stat(kept)).mtimeMs).toBe(before)
    await saying('listen: { port: 9090 }', data)
    await readSettings(data)
    expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({ listen: { port: 9090 } })
  })

  test('need not be kept for good settings to run', async () => {
    const data = await saying('listen: { port: 8080 }')
    await mkdir(path.join(data, 'station.last-good.json'))
    expect(await readSettings(data)).toMatchObject({ settings: { listen: { port: 8080 } } })
  })
})
