import { describe, expect, test } from 'vitest'
import { schedule } from '../../../renderer/voice/schedule.ts'

describe('a call of two words', () => {
  const beats = schedule([0.5, 0.4])
  const at = beats.map((beat) => beat.at)

  test('is said twice', () => {
    expect(beats.map(({ word }) => word)).toEqual([0, 1, 0, 1])
  })

  test('has its words close together and a pause before the second time', () => {
    expect(at[0]).toBe(0)
    expect(at[1]).toBeCloseTo(0.56)
    expect(at[2]).toBeCloseTo(0.96 + 0.7)
    expect(at[3]! - at[2]!).toBeCloseTo(at[1]!)
  })
})
