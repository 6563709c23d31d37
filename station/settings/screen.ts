import { z } from 'zod'
import type { Screen } from '../../core/contract/system.ts'
import { clockRange, clockTime, line } from '../../core/content/text.ts'
import { PALETTES } from '../../core/signage/led/palette.ts'
import { PROFILES } from '../../core/signage/profile.ts'

/** Where a display is: the primary one, the label the platform gives it, or its own place and size on the desktop. */
const displaySchema = z.union([
  z.literal('primary'),
  line(80),
  z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
])

/** The part of a display that a LED controller copies, pixels from the corner of the display. */
const boundsSchema = z.strictObject({
  x: z.int().min(0).max(16384), y: z.int().min(0).max(16384), width: z.int().min(64).max(8192), height: z.int().min(16).max(8192),
})

/** Keys that only a LED screen has. */
const LED_KEYS = ['palette', 'fold', 'brightness', 'off'] as const
/** Rows of pixels that a text needs. */
const TEXT_ROWS = 16

/** One screen of the hall that this machine drives. */
export const screenSettingsSchema = z.strictObject({
  name: line(40).default('front'),
  surface: z.enum(['kiosk', 'board', 'signage']).default('kiosk'),
  display: displaySchema.default('primary'),
  /** of the panel, in inches: all sizes in millimetres come from it */
  diagonal: z.number().min(7).max(110).default(21.5),
  /** how the panel hangs; `auto` trusts the desktop, the others turn the page where the desktop does not */
  orientation: z.enum(['auto', 'portrait', 'landscape']).default('auto'),
  /** without it, the whole display */
  bounds: boundsSchema.optional(),
  /** a television, or a wall of diodes; `lcd` when it is not said */
  profile: z.enum(PROFILES).optional(),
  /** colours of the diodes; `rgb` when it is not said */
  palette: z.enum(PALETTES).optional(),
  /** a long strip is fed in so many pieces, one below the other */
  fold: z.int().min(1).max(16).optional(),
  /** brightness of diodes of one colour, percent, from a time of day on */
  brightness: z.array(z.strictObject({ from: clockTime, level: z.int().min(5).max(100) })).max(8).optional(),
  /** when the screen is black */
  off: z.array(clockRange).max(8).optional(),
}).superRefine((screen, context) => {
  const wrong = (key: string, message: string): void => { context.addIssue({ code: 'custom', path: [key], message }) }
  const { surface, profile = 'lcd', palette = 'rgb', bounds, fold = 1, brightness } = screen
  if (bounds && surface !== 'signage') wrong('bounds', '只用于 surface 是 signage 的屏幕')
  if (profile === 'led' && surface !== 'signage') wrong('profile', '写 led 的屏幕，surface 要写 signage')
  for (const key of LED_KEYS) if (screen[key] !== undefined && profile !== 'led') wrong(key, '只用于 profile 是 led 的屏幕')
  if (brightness && profile === 'led' && palette === 'rgb') wrong('brightness', '只用于单色的屏（palette 写 red 或 amber）；全彩屏的亮度在控制卡上调')
  if (bounds && fold > 1 && (bounds.height % fold !== 0 || bounds.height / fold < TEXT_ROWS)) wrong('fold', '要能把 bounds 的高度分成一样高的几排，每排至少 16 点')
})
export type ScreenSettings = z.infer<typeof screenSettingsSchema>

const screenView = ({ name, diagonal, orientation, bounds, profile, palette = 'rgb', fold = 1, brightness = [], off = [] }: ScreenSettings): Screen => ({
  name, diagonal, orientation,
  ...(profile === 'led' && { led: { palette, fold, brightness, off, ...(bounds && { width: bounds.width, height: bounds.height }) } }),
})

/** What the page of a screen is told of it; an unknown name gets the first one's. */
export const screenNamed = (screens: readonly ScreenSettings[], wanted: string | undefined): Screen =>
  screenView(screens.find(({ name }) => name === wanted) ?? screens[0] ?? screenSettingsSchema.parse({}))
