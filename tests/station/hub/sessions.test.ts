import { expect, test } from 'vitest'
import { hubSessions } from '../../../station/hub/sessions.ts'

const NOON = Date.parse('2026-11-23T12:00:00+08:00')
const DAY = 86_400_000
const session = { name: '张主任', role: 'manager', expiresAt: new Date(NOON + DAY / 2).toISOString() }

/** A satellite's sessions, whose own clock is so far off; what the hub is asked is counted. */
function sessions(off: number) {
  const hub = { now: NOON, asked: 0 }
  const { of } = hubSessions({
    hub: { clock: { now: () => hub.now }, handOn: () => { hub.asked++; return Promise.resolve({ ok: true, value: session }) } },
    staff: { session: () => undefined },
    clock: { now: () => hub.now + off },
  })
  return { hub, of }
}

test.each([['right', 0], ['two days ahead', 2 * DAY], ['back in 1970', -NOON]])('somebody who is logged in at the hub is so at a satellite whose clock is %s, at every call', async (_what, off) => {
  const { hub, of } = sessions(off)
  for (let call = 0; call < 3; call++) expect(await of('token')).toMatchObject({ name: '张主任', role: 'manager' })
  expect(hub.asked).toBe(1)
  hub.now += DAY
  expect(await of('token')).toBeUndefined()
})
