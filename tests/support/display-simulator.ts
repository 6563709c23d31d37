import type { DisplayInfo, Displays } from '../../electron/displays.ts'

/** Displays that a test plugs in and pulls out. */
export interface DisplaySimulator {
  readonly displays: Displays
  /** changes what is plugged in; the first one is the primary. The system tells it several times, as it does. */
  readonly plug: (displays: readonly DisplayInfo[]) => void
}

/** A machine with these displays. */
export function simulateDisplays(first: readonly DisplayInfo[]): DisplaySimulator {
  let now = first
  const listeners: (() => void)[] = []
  return {
    displays: { all: () => now, primary: () => now[0]!, onChange: (listener) => { listeners.push(listener) } },
    plug: (next) => {
      now = next
      for (let times = 0; times < 3; times++) listeners.forEach((listener) => { listener() })
    },
  }
}
