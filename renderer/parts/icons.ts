import {
  Accessibility, ArrowDownToLine, ArrowRight, ArrowUpToLine, Baby, BookOpen, Briefcase, BusFront, CalendarDays, Car, Check, ChevronDown, ChevronLeft, ChevronRight,
  Clock, Coins, ConciergeBell, Contrast, Delete, Eye, FileCheck, Flag, Folder, Globe, HeartPulse, House, IdCard, Info, JapaneseYen, Leaf, MapPin, MapPinHouse, Medal,
  Megaphone, Pencil, PersonStanding, Phone, Pointer, Printer, School, Search, Smile, Star, Store, Ticket, TriangleAlert, UserRound, Users, Volume2, VolumeX, Wheat, WifiOff, X,
} from '@lucide/vue'

/** The icons by what they stand for; an icon never stands without its word (look.md §5). */
export const ICONS = {
  guide: FileCheck, place: MapPin, notice: Megaphone, bus: BusFront, calendar: CalendarDays, village: MapPinHouse, search: Search,
  elder: PersonStanding, person: UserRound, read: Volume2, readStop: VolumeX, language: Globe, down: ArrowDownToLine, up: ArrowUpToLine, contrast: Contrast,
  home: House, back: ChevronLeft, next: ChevronRight, unfold: ChevronDown, papers: Folder, clock: Clock, money: JapaneseYen, check: Check, close: X,
  pencil: Pencil, eye: Eye, phone: Phone, warning: TriangleAlert, info: Info, touch: Pointer, offline: WifiOff, erase: Delete, star: Star, smile: Smile,
  ticket: Ticket, bell: ConciergeBell, printer: Printer, to: ArrowRight,
  // a category's icons, core/content/county.ts
  people: Users, heart: HeartPulse, book: BookOpen, wheelchair: Accessibility, baby: Baby, wheat: Wheat, house: House, briefcase: Briefcase, medal: Medal,
  school: School, flag: Flag, shop: Store, coins: Coins, card: IdCard, leaf: Leaf, car: Car,
} as const

export type IconName = keyof typeof ICONS
