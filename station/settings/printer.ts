import { z } from 'zod'
import { line } from '../../core/content/text.ts'

const HOST = String.raw`([A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])`
const DEVICE = new RegExp(String.raw`^(tcp://${HOST}(:\d{1,5})?|/[\x21-\x7e]+|\\\\[^/\s][^/]*)$`)

/** Where a printer is reached: in the network, or a file of the system. */
const deviceSchema = z.string().max(200).regex(DEVICE, '要写成 tcp://192.168.1.50:9100，或者设备的路径，如 /dev/usb/lp0')
  .refine((device) => !device.startsWith('tcp:') || URL.canParse(device), '端口要在 1 到 65535 之间')

/** The printer of a station. */
export const printerSchema = z.strictObject({
  /** `escpos` speaks to the printer itself, `system` goes through the printers of the system */
  driver: z.enum(['none', 'escpos', 'system']).default('none'),
  /** for `escpos` */
  device: deviceSchema.optional(),
  /** of the paper */
  width: z.enum(['80mm', '58mm']).default('80mm'),
  /** of the printer, for `system`; its default one without it */
  name: line(120).optional(),
}).superRefine(({ driver, device }, context) => {
  if (driver === 'escpos' && device === undefined) context.addIssue({ code: 'custom', path: ['device'], message: '没有写' })
})
export type PrinterSettings = z.infer<typeof printerSchema>
