import type { PrinterStatus, PrintOutcome } from '../../core/printing/status.ts'
import type { Bitmap } from './bitmap.ts'

/** One way to reach a printer. Its functions are called one at a time, and reject only by a mistake of ours. */
export interface Driver {
  status(): Promise<PrinterStatus>
  /** prints and cuts; when it fails, nothing of it prints later, as far as the printer allows */
  print(bitmap: Bitmap): Promise<PrintOutcome>
}
