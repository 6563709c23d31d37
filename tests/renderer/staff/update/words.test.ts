import { describe, expect, it } from 'vitest'
import { REFUSALS } from '../../../../core/update/refusal.ts'
import { aboutWords, bytesText, progressWords, shareDone } from '../../../../renderer/staff/update/amounts.ts'
import { refusalWords } from '../../../../renderer/staff/update/refusal-words.ts'
import { whenWords } from '../../../../renderer/staff/update/time-words.ts'
import { tellerAt } from '../../../support/teller.ts'

const teller = tellerAt('2026-11-23T09:40:00+08:00')
const { t } = teller

describe('amounts, as a manager reads them', () => {
  it.each([[0, '0 KB'], [10, '1 KB'], [655_360, '640 KB'], [1_048_575, '1 MB'], [1_300_000, '1.2 MB'], [90_177_536, '86 MB'], [1_288_490_189, '1.2 GB'], [64_000_000_000, '60 GB']])('%i bytes are %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text)
  })

  it.each([[0, '约 10 秒'], [38, '约 40 秒'], [61, '约 1 分钟'], [200, '约 3 分钟'], [7000, '约 2 小时']])('%i seconds are told as %s, never to the second', (seconds, words) => {
    expect(aboutWords(t, seconds)).toBe(words)
  })

  it('a copy is told in files, bytes and time', () => {
    expect(progressWords(t, { doneFiles: 86, totalFiles: 139, doneBytes: 43_000_000, totalBytes: 90_177_536, secondsLeft: 38 })).toBe('86 / 139 个文件 · 41 / 86 MB · 约 40 秒')
    expect(progressWords(t, { doneFiles: 0, totalFiles: 139, doneBytes: 300_000, totalBytes: 90_177_536, secondsLeft: null })).toBe('0 / 139 个文件 · 293 KB / 86 MB')
  })

  it('the bar follows the bytes, and the files where everything is here already', () => {
    expect(shareDone({ doneFiles: 1, totalFiles: 10, doneBytes: 50, totalBytes: 100, secondsLeft: null })).toBe(0.5)
    expect(shareDone({ doneFiles: 1, totalFiles: 10, doneBytes: 0, totalBytes: 0, secondsLeft: null })).toBe(0.1)
    expect(shareDone({ doneFiles: 0, totalFiles: 0, doneBytes: 0, totalBytes: 0, secondsLeft: null })).toBe(0)
  })
})

describe('days and times in the hall, whatever the zone of the browser', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '今天 18:00'], ['2026-11-22T16:30:00Z', '今天 0:30'], ['2026-11-22T15:30:00Z', '昨天 23:30'], ['2026-11-24T00:00:00Z', '明天 8:00'],
    ['2026-11-13T02:20:00Z', '11月13日 10:20'], ['2025-12-31T02:00:00Z', '2025年12月31日 10:00'], ['2026-11-23', '今天'], ['2026-12-01', '12月1日'],
  ])('%s is %s', (iso, words) => {
    expect(whenWords(teller, iso)).toBe(words)
  })

  it('in English too', () => {
    expect(whenWords(tellerAt('2026-11-23T09:40:00+08:00', 'en'), '2026-11-13T02:20:00Z')).toBe('November 13 10:20')
  })
})

describe('why something was not taken', () => {
  it('is the sentence of the station, and what to do about it', () => {
    expect(refusalWords({ t, locale: 'zh' }, { kind: 'foreign', message: 'U 盘里的资料不是鲁山县发的，没有用它' }, 'usb'))
      .toEqual({ sentence: 'U 盘里的资料不是鲁山县发的，没有用它', next: '换县里给的 U 盘；还这样，打电话给县里' })
  })

  it('is told in English by its kind', () => {
    const english = tellerAt('2026-11-23T09:40:00+08:00', 'en')
    expect(refusalWords(english, { kind: 'noRoom', message: '硬盘放不下' }, 'usb')).toEqual({ sentence: 'There is not enough room on the disk', next: 'Have some room made on the disk' })
  })

  it('asks nobody to push in a stick, where it came over the network', () => {
    expect(refusalWords({ t, locale: 'zh' }, { kind: 'unreachable', message: '没连上县里' }, 'county')).toEqual({ sentence: '没连上县里', next: '看看网线插好没有；网好了，它自己会再看' })
  })

  it.each(REFUSALS)('has a next step for %s, in both languages', (kind) => {
    for (const locale of ['zh', 'en'] as const) {
      for (const from of ['usb', 'county'] as const) expect(refusalWords(tellerAt('2026-11-23T09:40:00+08:00', locale), { kind, message: '' }, from).next).not.toMatch(/^$|update\./)
    }
  })

  it('of a kind that this page does not know is the sentence alone', () => {
    expect(refusalWords({ t, locale: 'zh' }, { kind: 'melted', message: 'U 盘化了' }, 'usb')).toEqual({ sentence: 'U 盘化了', next: '' })
  })
})
