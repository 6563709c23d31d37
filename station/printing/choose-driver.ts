import type { PaperDots } from '../../core/printing/drawing.ts'
import type { PrinterSettings } from '../settings/printer.ts'
import type { Driver } from './driver.ts'
import { openEscPos } from './escpos-driver.ts'
import { openFile } from './file-channel.ts'
import type { PrinterDeps } from './printer.ts'
import { openSystem } from './system-driver.ts'
import { openTcp } from './tcp-channel.ts'

/** The driver that the settings ask for; undefined for none, or for one that is not to be had here, which the journal tells. */
export function chooseDriver({ driver, device = '', name, width }: PrinterSettings, dots: PaperDots, { system, journal }: PrinterDeps): Driver | undefined {
  if (driver === 'none') return undefined
  if (driver === 'system') {
    if (system) return openSystem(system, name, parseInt(width))
    journal.fault({ where: 'printer', message: 'printer.driver 写的是 system，只有带屏幕的程序能用系统打印机；这里改用 escpos，或者写 none' })
    return undefined
  }
  return device.startsWith('tcp:')
    ? openEscPos(openTcp(new URL(device)), { mustAnswer: true, width: dots })
    : openEscPos(openFile(device), { mustAnswer: false, width: dots })
}
