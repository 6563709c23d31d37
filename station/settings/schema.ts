import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { clockRange, hallCode, line } from '../../core/content/text.ts'
import { address, countySettingsSchema } from './county.ts'
import { printerSchema } from './printer.ts'
import { screenSettingsSchema } from './screen.ts'

const wholePath = z.string().max(400).refine((file) => path.isAbsolute(file), '要写完整的路径，如 /srv/kiosk 或 D:\\kiosk')

/** `station.yaml`; every key has a default and is documented in `station.example.yaml`. */
export const settingsSchema = z.strictObject({
  /** which hall of the content this machine stands in; without it, the county's defaultHall */
  hall: hallCode.optional(),
  /** the hub 主机 owns the hall's queue; a satellite 分机 is another machine of the same hall, which follows it */
  role: z.enum(['hub', 'satellite']).default('hub'),
  /** of a satellite: where its hub is */
  hub: z.strictObject({ url: address }).optional(),
  listen: z.strictObject({
    host: z.string().refine((text) => text === 'localhost' || isIP(text) !== 0, '要写成 127.0.0.1 或 0.0.0.0 这样的地址').default('127.0.0.1'),
    port: z.int().min(0).max(65535).default(7410),
    /** names, besides the machine's own addresses, under which browsers may reach it */
    names: z.array(line(80)).max(20).default([]),
    /** files in PEM: with them the LAN is served over HTTPS, and nobody there can read a PIN that is typed */
    tls: z.strictObject({ certificate: wholePath, key: wholePath }).optional(),
  }).prefault({}),
  screens: z.array(screenSettingsSchema).min(1).max(8).prefault([{}]),
  /** spoken calls 语音叫号: which screen speaks, how loud, and when nothing is said; a manager may change the last two on the spot */
  voice: z.strictObject({
    screen: line(40).default('board'),
    volume: z.int().min(0).max(100).default(80),
    quiet: z.array(clockRange).max(8).default([]),
  }).prefault({}),
  printer: printerSchema.prefault({}),
  county: countySettingsSchema.prefault({}),
  /** folders that count as sticks: a shared folder, a place where something else puts the county's content */
  importFolders: z.array(wholePath).max(8).default([]),
}).superRefine(({ role, hub, screens }, context) => {
  if (role === 'satellite' && !hub) context.addIssue({ code: 'custom', path: ['role'], message: '分机还要写主机的地址，如 hub: { url: "http://192.168.1.10:7410" }' })
  for (const [index, { name }] of screens.entries()) {
    if (screens.findIndex((screen) => screen.name === name) < index) {
      context.addIssue({ code: 'custom', path: ['screens', index], message: `名字“${name}”用了两次，请给每块屏幕起不同的名字（name）` })
    }
  }
})
export type Settings = z.infer<typeof settingsSchema>
