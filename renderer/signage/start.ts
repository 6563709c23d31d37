import { createApp, watch } from 'vue'
import type { Profile } from '../../core/signage/profile.ts'
import { keepApp } from '../stage/lasting-app.ts'
import { layScreen } from '../stage/lay-screen.ts'
import { keepProgram } from '../stage/same-program.ts'
import { watchPage } from '../stage/watch-page.ts'
import { followQueue } from '../station/queue.ts'
import { followStation, type StationView } from '../station/station.ts'
import { isNamed, isPreview, readAddress, type SignageAddress } from './address.ts'
import { startLed } from './led/start.ts'
import { createSignageMessages } from './messages.ts'
import SignagePage from './SignagePage.vue'
import { startPreview } from './preview/start.ts'
import { followProgram } from './program.ts'

/** Starts the page as what it is: a television, or a wall of diodes. */
export function startSignage(): void {
  const address = readAddress(location.search)
  const stage = document.querySelector('#stage')
  if (!stage) throw new Error('no stage')
  if (isPreview(location.search)) return startPreview(address.profile ?? 'lcd', stage)
  const station = followStation(address.screen)
  const start = (profile: Profile): void => (profile === 'led' ? startLed(station, location.search, stage) : startLcd(station, address, stage))
  if (address.profile || !isNamed(location.search)) return start(address.profile ?? 'lcd')
  // what a screen of this name is the station knows; until then the page is black, as a wall of diodes may have no other colour
  document.documentElement.dataset['profile'] = 'unknown'
  watch(station.screen, ({ name, led }) => { start(name === address.screen && led ? 'led' : 'lcd') }, { once: true })
}

function startLcd(station: StationView, { screen, width, height }: SignageAddress, root: Element): void {
  document.documentElement.dataset['profile'] = 'lcd'
  const queue = followQueue(station.client)
  const program = followProgram(station.client, { screen, profile: 'lcd' })
  layScreen(station, screen, () => ({ width: width ?? innerWidth, height: height ?? innerHeight }))
  watchPage(station, 'signage page')
  keepProgram(station)
  keepApp(() => createApp(SignagePage, { queue, program }).use(createSignageMessages()), { station, where: 'signage', root })
}
