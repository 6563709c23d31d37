/** Runs something as on a machine that is set to another zone: nothing the station says may depend on it. */
export function inMachineZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    if (Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) throw new Error(`the zone ${zone} did not take`)
    return work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** Zones west and east of UTC, with and without summer time, at the ends of the day line. */
export const MACHINE_ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Australia/Adelaide'] as const
