import { calendarContract } from './calendar.ts'
import { contentContract } from './content.ts'
import { noticesContract } from './notices.ts'
import { searchContract } from './search.ts'
import { systemContract } from './system.ts'

/**
 * The API that every screen and every other system speaks, on every link: MessagePort in the shell, WebSocket in
 * browsers, REST for others. All procedures here may be called by a visitor.
 */
export const contract = {
  content: contentContract,
  search: searchContract,
  notices: noticesContract,
  calendar: calendarContract,
  system: systemContract,
}
