import { describe, expect, it } from 'vitest'
import { chosenDays, chosenStep } from '../../../../renderer/staff/statistics/choice.ts'

const days = { from: '2026-03-01', until: '2026-02-01' }

describe('what a manager chose', () => {
  it('by its name is as of today, whatever days were chosen before', () => {
    expect(chosenDays({ period: 'month', days, step: undefined }, '2026-11-23')).toEqual({ from: '2026-11-01', until: '2026-11-23' })
  })

  it('is in order, whichever end they chose first', () => {
    expect(chosenDays({ period: 'custom', days, step: undefined }, '2026-11-23')).toEqual({ from: '2026-02-01', until: '2026-03-01' })
  })

  it.each([
    ['2026-11-01', '2026-11-23', 'day'], ['2026-01-01', '2026-03-03', 'day'], ['2026-01-01', '2026-03-04', 'week'], ['2026-01-01', '2026-10-27', 'week'], ['2026-01-01', '2026-10-28', 'month'],
  ] as const)('from %s to %s is shown by the %s, unless they want it otherwise', (from, until, step) => {
    expect(chosenStep({ step: undefined }, { from, until })).toBe(step)
    expect(chosenStep({ step: 'week' }, { from, until })).toBe('week')
  })
})
