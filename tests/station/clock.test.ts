import { expect, test } from 'vitest'
import { createClock } from '../../station/clock.ts'
import { inMachineZone, MACHINE_ZONES } from '../support/machine-zone.ts'

/** How much later than asked a clock may be read on a busy machine, milliseconds. */
const LATE_MS = 5000

test.each(['2026-11-24T10:00', '2026-11-24T10:00:00', '2026-11-24T10:00:00+08:00', '2026-11-24T02:00:00Z', '2026-11-23T21:00:00-0500'])('a rehearsal at %s begins at ten in the hall, wherever the machine thinks it is', (at) => {
  const ten = Date.UTC(2026, 10, 24, 2)
  for (const zone of MACHINE_ZONES) {
    const now = inMachineZone(zone, () => createClock(at).now())
    expect(now - ten, zone).toBeGreaterThanOrEqual(0)
    expect(now - ten, zone).toBeLessThan(LATE_MS)
  }
})
