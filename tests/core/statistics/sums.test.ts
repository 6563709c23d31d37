import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BINS } from '../../../core/statistics/histogram.ts'
import { addSums, figuresOf, noSums, readSums, type Sums, sumsText } from '../../../core/statistics/sums.ts'

const amount = fc.nat({ max: 900 })
const list = (most: number) => fc.array(amount, { maxLength: most }).map((counts) => counts.slice(0, counts.findLastIndex((one) => one > 0) + 1))
const sums: fc.Arbitrary<Sums> = fc.record({
  issued: amount, served: amount, noShow: amount, cancelled: amount, wait: list(BINS), service: list(BINS), ratings: list(5), hours: list(24),
})

function added(all: readonly Sums[]): Sums {
  const total = noSums()
  for (const one of all) addSums(total, one)
  return total
}

describe('sums of days', () => {
  test('come to the same in any order', () => {
    fc.assert(fc.property(fc.array(sums, { maxLength: 6 }).chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length }))), ([days, shuffled]) => {
      expect(added(shuffled)).toEqual(added(days))
    }))
  })

  test('come to the same in weeks and months, however they are grouped', () => {
    fc.assert(fc.property(fc.array(sums, { maxLength: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 8 }), (days, one, other) => {
      const cuts = [Math.min(one, other), Math.max(one, other)]
      const groups = [days.slice(0, cuts[0]), days.slice(cuts[0], cuts[1]), days.slice(cuts[1])]
      expect(added(groups.map(added))).toEqual(added(days))
    }))
  })

  test('leave alone what is added', () => {
    const day = { ...noSums(), issued: 3, wait: [1, 2] }
    added([day, day])
    expect(day).toEqual({ ...noSums(), issued: 3, wait: [1, 2] })
  })

  test('are what they were after they were stored', () => {
    fc.assert(fc.property(sums, (day) => { expect(readSums(sumsText(day))).toEqual(day) }))
  })

  test.each([
    ['no JSON', '[1,'], ['something else', '{}'], ['a part only', '[1,2,3,4,[],[]]'], ['less than nobody', '[-1,0,0,0,[],[],[],[]]'],
    ['a half', '[1,0,0,0,[0.5],[],[],[]]'], ['a text', '[1,0,0,0,["1"],[],[],[]]'], ['a hole', '[1,0,0,0,[null],[],[],[]]'],
    ['more bins than there are', `[1,0,0,0,[${'1,'.repeat(BINS)}1],[],[],[]]`], ['a sixth score', '[1,0,0,0,[],[],[1,1,1,1,1,1],[]]'],
  ])('that are damaged, %s, are none', (_what, text) => {
    expect(readSums(text)).toBeUndefined()
  })

  test('are told with all five scores, and without a time when nothing was measured', () => {
    expect(figuresOf({ ...noSums(), issued: 4, served: 3, cancelled: 1, wait: [0, 2, 1], ratings: [2, 0, 1] })).toEqual({
      issued: 4, served: 3, noShow: 0, cancelled: 1, wait: { median: 1, p90: 2 }, service: null, ratings: [2, 0, 1, 0, 0],
    })
  })
})
