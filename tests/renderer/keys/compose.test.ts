import { describe, expect, test } from 'vitest'
import readings from '../../../renderer/keys/readings.json' with { type: 'json' }
import { createComposer } from '../../../renderer/keys/compose.ts'

const compose = createComposer(readings)
const first = (typed: string): string[] => compose(typed).slice(0, 8).map(({ text }) => text)

/** Types a sentence as somebody would who touches each wanted character or word in turn; gives what stands in the field. */
function write(parts: readonly [string, string][]): string {
  return parts.map(([typed, wanted]) => {
    const found = compose(typed).find(({ text }) => text === wanted)
    expect(found, `${wanted} for ${typed}`).toBeDefined()
    expect(found!.letters).toBe(typed.length)
    return found!.text
  }).join('')
}

describe('typing pinyin on the panel', () => {
  test('“今天5号窗口休息” can be written', () => {
    expect(write([['jintian', '今天'], ['hao', '号'], ['chuangkou', '窗口'], ['xiuxi', '休息']])).toBe('今天号窗口休息')
    expect(first('jintian')[0]).toBe('今天')
    expect(first('ck')).toContain('窗口')
  })

  test('a long string of letters is taken from the front: a word, and the rest stays', () => {
    expect(compose('jintianxiuxi')[0]).toEqual({ text: '今天', letters: 7 })
    expect(compose('wo')[0]).toEqual({ text: '我', letters: 2 })
  })

  test('fang is read as one sound before fan, and both are offered', () => {
    const texts = compose('fang').map(({ text, letters }) => `${text}${letters}`)
    expect(texts.indexOf('方4')).toBeGreaterThanOrEqual(0)
    expect(texts.indexOf('方4')).toBeLessThan(texts.indexOf('反3'))
  })

  test('names of people can be written: 陈, 王, 李, 吕 by lv', () => {
    expect(first('chen')).toContain('陈')
    expect(first('wang')).toContain('王')
    expect(first('li')).toContain('李')
    expect(first('lv')).toContain('吕')
  })

  test('one letter offers the usual characters of many sounds, and none twice', () => {
    const texts = compose('d').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['的', '大', '到', '低']))
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('letters that are no sound offer nothing, and do not break it', () => {
    expect(compose('')).toEqual([])
    expect(compose('uuu')).toEqual([])
  })

  test('every sound of the table has characters, 6,000 and more in all', () => {
    const all = Object.values(readings.sounds)
    expect(all.every((characters) => characters.length > 0)).toBe(true)
    expect(new Set(all.join('')).size).toBeGreaterThan(6000)
  })
})
