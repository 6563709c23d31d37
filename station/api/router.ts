import type { SettableClock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Ratings } from '../feedback/ratings.ts'
import type { Suggestions } from '../feedback/suggestions.ts'
import type { OwnHall } from '../hall/own-hall.ts'
import type { SeenHall } from '../hall/seen-hall.ts'
import type { FollowedHall } from '../hub/followed-hall.ts'
import type { Journal } from '../log/journal.ts'
import type { Printer } from '../printing/printer.ts'
import type { Satellites } from '../satellites/satellites.ts'
import { screenNamed } from '../settings/screen.ts'
import type { Signage } from '../signage/signage.ts'
import type { StickNotices } from '../notices/stick-notices.ts'
import type { Sources } from '../sticks/sources.ts'
import type { Updater } from '../update/updater.ts'
import type { Settings } from '../settings/schema.ts'
import type { Audit } from '../staff/audit.ts'
import type { Staff } from '../staff/staff.ts'
import type { HallStatistics } from '../statistics/statistics.ts'
import type { ProgramEnds } from '../station.ts'
import type { Speaker } from '../voice/speaker.ts'
import type { VoiceChoice } from '../voice/voice-settings.ts'
import { auditing } from './auditing.ts'
import { calendarHandlers } from './calendar.ts'
import { roleCheck, satelliteCheck, station } from './caller.ts'
import { contentHandlers } from './content.ts'
import { counterHandlers } from './counter.ts'
import { ratingHandlers } from './ratings.ts'
import { hallHandlers } from './hall.ts'
import { handingOn } from './handing-on.ts'
import { helpHandlers } from './help.ts'
import { storing } from './not-stored.ts'
import { noticeHandlers } from './notices.ts'
import { managementHandlers } from './management.ts'
import { printingHandlers } from './printing.ts'
import { queueHandlers } from './queue.ts'
import { satelliteHandlers } from './satellites.ts'
import { signageHandlers } from './signage.ts'
import { staffHandlers } from './staff.ts'
import { suggestionHandlers } from './suggestions.ts'
import type { SystemWatch } from './system-watch.ts'
import { statisticsHandlers } from './statistics.ts'
import { stickHandlers } from './sticks.ts'
import { updateHandlers } from './update.ts'
import { voiceHandlers } from './voice.ts'

/** What the answers are made from. */
export interface Services extends SeenHall {
  readonly clock: SettableClock
  /** the content with what this hall says of itself over it */
  readonly library: Library
  readonly ownHall: OwnHall
  readonly journal: Journal
  readonly watch: SystemWatch
  /** the settings that it runs with */
  readonly running: Settings
  readonly dataDir: string
  readonly staff: Staff
  readonly audit: Audit
  readonly program: ProgramEnds
  readonly ratings: Ratings
  readonly suggestions: Suggestions
  readonly speaker: Speaker
  readonly voiceSettings: VoiceChoice
  readonly printer: Printer
  readonly signage: Signage
  readonly statistics: HallStatistics
  readonly sources: Sources
  readonly stickNotices: StickNotices
  readonly updater: Updater
  /** those that belong to this hub; a satellite has none */
  readonly satellites: Satellites
  /** on a satellite: its hub, and what it follows */
  readonly followed?: FollowedHall | undefined
  /** what is wrong with the database, or had to be put right at the start, as a sentence */
  readonly storeFault: () => string | undefined
}

/** The contract's implementation, the same for every link. */
export function createRouter(services: Services) {
  const { journal, running: { screens }, watch, staff, audit, clock, satellites, followed } = services
  const sessions = followed?.sessions.of ?? ((token: string) => staff.session(token, clock.now()))
  return station.use(satelliteCheck(satellites)).use(handingOn(services)).use(roleCheck(sessions)).use(auditing(audit, clock)).use(storing(journal)).router({
    ...contentHandlers(services),
    ...satelliteHandlers(services),
    calendar: calendarHandlers(services),
    notices: noticeHandlers(services),
    queue: queueHandlers(services),
    counter: counterHandlers(services),
    hall: hallHandlers(services),
    staff: staffHandlers(services),
    help: helpHandlers(services),
    feedback: { ...ratingHandlers(services), ...suggestionHandlers(services) },
    printing: printingHandlers(services),
    voice: voiceHandlers(services),
    signage: signageHandlers(services),
    statistics: statisticsHandlers(services),
    update: { ...updateHandlers(services), ...stickHandlers(services) },
    system: {
      ...managementHandlers(services),
      events: station.system.events.handler(({ signal }) => watch.follow(signal)),
      screen: station.system.screen.handler(({ input }) => screenNamed(screens, input.name)),
      reportFault: station.system.reportFault.handler(({ input }) => {
        journal.fault(input)
        return { recorded: true }
      }),
    },
  })
}
export type StationRouter = ReturnType<typeof createRouter>
