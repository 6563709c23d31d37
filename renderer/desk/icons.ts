import {
  ArrowRightLeft, Bell, BellRing, CalendarX2, ChartColumn, Check, ChevronDown, Database, Languages, LogOut, Megaphone, Monitor, Pause, Play, Printer, Ticket,
  UserCheck, Volume2, WifiOff, X,
} from '@lucide/vue'

/** Icons of the pages at a desk, by what they stand for; an icon never stands without its word (look.md §5). */
export const DESK_ICONS = {
  call: Megaphone, recall: Bell, arrived: UserCheck, done: Check, missed: X, pause: Pause, open: Play, transfer: ArrowRightLeft, more: ChevronDown, leave: LogOut,
  language: Languages, window: Monitor, lost: WifiOff, help: BellRing, printer: Printer, voice: Volume2, date: CalendarX2,
  ticket: Ticket, figures: ChartColumn, store: Database,
} as const

export type DeskIconName = keyof typeof DESK_ICONS
