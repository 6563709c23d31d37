import { calendarContract } from './calendar.ts'
import { contentContract } from './content.ts'
import { counterContract } from './counter.ts'
import { ratingCalls, suggestionCalls } from './feedback.ts'
import { hallContract } from './hall.ts'
import { helpContract } from './help.ts'
import { noticesContract } from './notices.ts'
import { printingContract } from './printing.ts'
import { queueContract } from './queue.ts'
import { hubContract, satellitesContract } from './satellites.ts'
import { searchContract } from './search.ts'
import { signageContract } from './signage.ts'
import { staffContract } from './staff.ts'
import { statisticsContract } from './statistics.ts'
import { systemContract } from './system.ts'
import { updateContract } from './update.ts'
import { voiceContract } from './voice.ts'

/**
 * The API that every screen and every other system speaks, on every link: MessagePort in the shell, WebSocket in
 * browsers, REST for others. Each call names the role that may make it.
 */
export const contract = {
  content: contentContract,
  search: searchContract,
  notices: noticesContract,
  calendar: calendarContract,
  queue: queueContract,
  counter: counterContract,
  hall: hallContract,
  staff: staffContract,
  help: helpContract,
  feedback: { ...ratingCalls, ...suggestionCalls },
  printing: printingContract,
  voice: voiceContract,
  signage: signageContract,
  statistics: statisticsContract,
  update: updateContract,
  system: systemContract,
  satellites: satellitesContract,
  hub: hubContract,
}
