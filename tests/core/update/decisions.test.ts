import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../../core/update/refusal.ts'
import { lacking } from '../../../core/update/room.ts'
import { firstCheckAfter, isMediaTime, nextCheckAfter } from '../../../core/update/schedule.ts'
import { refusalSentence, sizeText } from '../../../core/update/sentences.ts'
import { strictJson } from '../../../core/update/strict-json.ts'
import { takes } from '../../../core/update/takes.ts'

const MINUTE = 60_000

describe('when the county is asked', () => {
  test('is spread over two minutes after a start, and never waits for longer than usual', () => {
    const first = [0, 0.5, 1].map((chance) => firstCheckAfter(5 * MINUTE, chance))
    expect(first).toEqual([0.02 * 2 * MINUTE, 0.51 * 2 * MINUTE, 2 * MINUTE])
    expect(firstCheckAfter(1000, 1)).toBe(1000)
  })

  test('is every five minutes and some; after failures more rarely, up to an hour', () => {
    expect([0, 1].map((chance) => nextCheckAfter(5 * MINUTE, 0, chance))).toEqual([4 * MINUTE, 6 * MINUTE])
    expect([1, 2, 3, 4, 5, 400].map((failures) => nextCheckAfter(5 * MINUTE, failures, 0.5) / MINUTE)).toEqual([10, 20, 40, 60, 60, 60])
    expect(nextCheckAfter(1440 * MINUTE, 3, 0.5)).toBe(1440 * MINUTE)
  })

  test.each([['22:00-06:00', 21 * 60 + 59, false], ['22:00-06:00', 22 * 60, true], ['22:00-06:00', 0, true], ['22:00-06:00', 6 * 60, false], ['1:00-5:00', 60, true], ['1:00-5:00', 300, false], ['3:00-3:00', 720, true], [undefined, 720, true]])('for films in %s at minute %i: %s', (window, minutes, is) => {
    expect(isMediaTime(window, minutes)).toBe(is)
  })
})

describe('a verified version', () => {
  const facts = { version: 5, running: 4, hasHall: true, passedOver: undefined, isBrought: false }
  test.each([
    ['that is new is taken', {}, 'take'],
    ['that runs is current', { running: 5 }, 'current'],
    ['that runs without this hall is taken', { running: 5, hasHall: false }, 'take'],
    ['that the manager went back from is passed over', { passedOver: 5 }, 'passedOver'],
    ['that he went back from, brought by hand, is taken', { passedOver: 5, isBrought: true }, 'take'],
    ['newer than that is taken', { version: 6, passedOver: 5 }, 'take'],
    ['with a lower number, after an exchange of keys, is taken', { running: 9 }, 'take'],
  ] as const)('%s', (_what, over, done) => { expect(takes({ ...facts, ...over })).toBe(done) })
})

describe('room on the disk', () => {
  const GB = 2 ** 30
  test.each([
    ['much', GB, { free: 10 * GB, size: 100 * GB }, 0],
    ['for the update and not for the reserve', GB, { free: GB + 100 * 2 ** 20, size: 100 * GB }, 100 * 2 ** 20],
    ['on a small disk, of which a twentieth stays free', 1000, { free: 1040, size: 1000 }, 10],
  ])('%s', (_what, needed, disk, missing) => { expect(lacking(needed, disk)).toBe(missing) })
})

describe('strict JSON', () => {
  test.each(['{"a":1,"b":[{"a":2},{"a":"}"}]}', '[]', '"{"', '{"a":"\\"a\\":1,\\"a\\":2"}', ' { "a" : { "a" : null } } '])('takes %s', (text) => {
    expect(strictJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
  })
  test.each(['{"a":1,"a":2}', '{"a":1,"b":{"c":1,"c" :2}}', '{"a":1,"\\u0061":2}', '{"a":1', '', 'x', '{"a":1}}', '{a:1}', '{"a', `${'['.repeat(17)}${']'.repeat(17)}`, '['.repeat(100_000)])('refuses %#', (text) => {
    expect(strictJson(text)).toEqual({ ok: false })
  })
  test('reads four megabytes of quotation marks in a moment', () => {
    const started = performance.now()
    expect(strictJson('\\"'.repeat(2 ** 21)).ok).toBe(false)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the sentence of a refusal', () => {
  const all = REFUSALS.flatMap((kind) => (['usb', 'county'] as const).map((from) => refusalSentence({ kind, from, county: '鲁山县', file: 'blobs/ab' })))
  test('is plain: no exclamation mark, no code', () => {
    for (const sentence of all) expect(sentence).not.toMatch(/！|undefined|签名|校验|sha|hash|TUF/i)
    expect(new Set(all).size).toBeGreaterThan(REFUSALS.length)
  })
  test.each([
    [{ kind: 'foreign', from: 'usb', county: '鲁山县' }, 'U 盘里的资料不是鲁山县发的，没有用它'],
    [{ kind: 'noRoom', from: 'usb', county: '鲁山县', missing: 123_456_789 }, '机器的磁盘放不下，还差 124 MB，没有更新，原来的资料照样能用'],
    [{ kind: 'damaged', from: 'usb', county: '鲁山县', file: 'blobs/ab' }, 'U 盘里的资料有文件坏了（blobs/ab），没有用它，请拿 U 盘重新拷一份'],
  ] as const)('%#', (facts, sentence) => { expect(refusalSentence(facts)).toBe(sentence) })
  test.each([[1, '1 KB'], [299_001, '300 KB'], [1_500_000, '1.5 MB'], [2_000_000_000, '2 GB']])('says %i bytes as %s', (bytes, text) => { expect(sizeText(bytes)).toBe(text) })
})
