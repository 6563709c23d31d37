import {
  ArrowRightLeft, Bell, BellRing, BookOpen, CalendarX2, ChartColumn, Check, ChevronDown, Clock, Database, Download, House, Languages, LockKeyhole, LogOut, Megaphone, MessageSquareText, Monitor, Pause,
  Play, Plus, Power, Printer, RotateCw, ScrollText, SearchX, Settings, Star, Smile, Ticket, Tv, Undo2, UserCheck, UserRound, Users, Usb, Volume2, WifiOff, X,
} from '@lucide/vue'

/** Icons of the pages at a desk, by what they stand for; an icon never stands without its word (look.md §5). */
export const DESK_ICONS = {
  call: Megaphone, recall: Bell, arrived: UserCheck, done: Check, missed: X, pause: Pause, open: Play, transfer: ArrowRightLeft, more: ChevronDown, leave: LogOut,
  language: Languages, window: Monitor, lost: WifiOff, help: BellRing, printer: Printer, voice: Volume2, date: CalendarX2, clock: Clock,
  ticket: Ticket, figures: ChartColumn, store: Database, lock: LockKeyhole, home: House, people: Users, settings: Settings, journal: ScrollText,
  content: BookOpen, stick: Usb, notice: Megaphone, add: Plus, back: Undo2, restart: RotateCw, power: Power, screens: Tv, rating: Smile, suggestions: MessageSquareText, save: Download, duty: UserRound, star: Star, search: SearchX,
} as const

export type DeskIconName = keyof typeof DESK_ICONS
