import { isoOf } from '../../core/queue/views.ts'
import { readFaults } from '../log/faults.ts'
import { otherHall } from '../content/library.ts'
import { readSettings } from '../settings/read.ts'
import type { StationSettings } from '../../core/contract/management.ts'
import { type Caller, KIOSK, station } from './caller.ts'
import type { Services } from './router.ts'

/** The answer goes out before the program ends, milliseconds. */
const FAREWELL_MS = 300

/** Answers of the group system by which a manager looks after the station. */
export function managementHandlers({ audit, clock, dataDir, journal, library, program, running, watch }: Services) {
  const look = async ({ source }: Caller): Promise<StationSettings> => {
    const { settings, fault } = await readSettings(dataDir)
    const content = library.current()
    const { driver, device, width, name } = settings.printer
    return {
      printer: { driver, width, ...(device !== undefined && { device }), ...(name !== undefined && { name }) },
      screens: settings.screens.map((screen) => ({ name: screen.name, diagonal: screen.diagonal, orientation: screen.orientation })),
      county: { url: settings.county.url ?? '' },
      fault: fault ?? (content && otherHall(running.hall, content)) ?? null,
      needsRestart: JSON.stringify(settings) !== JSON.stringify(running),
      canLeave: program.leave !== undefined && source === KIOSK.source,
    }
  }
  /** one after the other: each change is made to what the last one left */
  let last: Promise<unknown> = Promise.resolve()
  return {
    journal: station.system.journal.handler(({ input: { before, limit } }) => audit.read(before, limit)),
    faults: station.system.faults.handler(() => readFaults(dataDir)),
    settings: station.system.settings.handler(({ context }) => look(context.caller)),
    changeSettings: station.system.changeSettings.handler(async ({ input, context, errors }) => {
      const { changeSettings } = await import('../settings/change.ts')
      const mine = last.then(() => changeSettings(dataDir, input))
      last = mine.catch(() => undefined)
      const changed = await mine
      if (changed.ok) return look(context.caller)
      throw changed.error.kind === 'wrong' ? errors.REFUSED({ message: `${changed.error.why}。设置没有改` }) : errors.SERVICE_UNAVAILABLE()
    }),
    setClock: station.system.setClock.handler(async ({ input, errors }) => {
      const before = clock.now()
      if (!await clock.set(Date.parse(input.now))) throw errors.REFUSED()
      journal.event('clock set', { from: isoOf(before), to: input.now })
      watch.tell()
      return { now: isoOf(clock.now()) }
    }),
    restart: station.system.restart.handler(({ errors }) => {
      const { restart } = program
      if (!restart) throw errors.PRECONDITION_FAILED()
      setTimeout(restart, FAREWELL_MS)
      return { restarting: true }
    }),
    leave: station.system.leave.handler(({ context, errors }) => {
      const { leave } = program
      if (!leave || context.caller.source !== KIOSK.source) throw errors.PRECONDITION_FAILED()
      setTimeout(leave, FAREWELL_MS)
      return { leaving: true }
    }),
  }
}
