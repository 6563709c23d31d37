import { type PrinterStatus, faultOf } from '../../core/printing/status.ts'
import type { Bitmap } from './bitmap.ts'
import type { Driver } from './driver.ts'
import { pngOf } from './png.ts'

/** A printer of the operating system, as the shell reaches it. The name is the system's; undefined for its default printer. */
export interface SystemPrinter {
  status(name: string | undefined): Promise<PrinterStatus>
  /** prints a picture in its true size, without asking anybody; false when the system did not take it */
  print(picture: SystemPicture, name: string | undefined): Promise<boolean>
}

/** A picture on a paper that is as long as the picture and may be wider. */
export interface SystemPicture {
  readonly png: Uint8Array
  /** millimetres */
  readonly width: number
  readonly height: number
  readonly paperWidth: number
}

const DOTS_PER_MM = 8

/** A driver over a printer of the system. What the system's own queue keeps and tells is not in our hands. */
export const openSystem = (printer: SystemPrinter, name: string | undefined, paperWidth: number): Driver => ({
  status: () => printer.status(name),
  async print(bitmap: Bitmap) {
    const kind = faultOf(await printer.status(name))
    if (kind !== undefined) return { ok: false, error: { kind } }
    const picture = { png: pngOf(bitmap), width: bitmap.width / DOTS_PER_MM, height: bitmap.height / DOTS_PER_MM, paperWidth }
    return await printer.print(picture, name) ? { ok: true } : { ok: false, error: { kind: 'offline' } }
  },
})

/** What the systems with CUPS say of a printer (RFC 8011, printer-state-reasons), most telling first. Windows says nothing. */
const REASONS: readonly (readonly [RegExp, PrinterStatus])[] = [
  [/cover-open|door-open|interlock-open/, 'coverOpen'],
  [/media-empty|media-needed/, 'paperOut'],
  [/media-jam/, 'jammed'],
  [/offline|shutdown|stopped|paused|timed-out/, 'offline'],
  [/media-low/, 'paperLow'],
]

/** RFC 8011, printer-state: the printer takes jobs and prints none. */
const STOPPED = '5'

/** How a printer of the system is, from what the system tells of it. */
export const statusFromSystem = (options: Readonly<Record<string, string | undefined>>): PrinterStatus => {
  const reasons = options['printer-state-reasons'] ?? ''
  const found = REASONS.find(([pattern]) => pattern.test(reasons))?.[1]
  return found ?? (options['printer-state'] === STOPPED ? 'offline' : 'ready')
}
