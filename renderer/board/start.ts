import { createApp } from 'vue'
import { keepApp } from '../stage/lasting-app.ts'
import { layScreen } from '../stage/lay-screen.ts'
import { keepProgram } from '../stage/same-program.ts'
import { watchPage } from '../stage/watch-page.ts'
import { followQueue } from '../station/queue.ts'
import { followStation } from '../station/station.ts'
import BoardPage from './BoardPage.vue'
import { createBoardMessages } from './messages.ts'

/** Name of the screen when the address names none: the one that speaks by default. */
const NAME = 'board'

/** Starts the call board's page. */
export function startBoard(): void {
  const name = new URLSearchParams(location.search).get('screen') || NAME
  const station = followStation(name)
  const view = followQueue(station.client)
  const root = document.querySelector('#stage')
  if (!root) throw new Error('no stage')
  layScreen(station, name)
  watchPage(station, 'board page')
  keepProgram(station)
  keepApp(() => createApp(BoardPage, { name, view }).use(createBoardMessages()), { station, where: 'board', root })
}
