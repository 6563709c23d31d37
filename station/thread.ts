import { type MessagePort, workerData } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import { answerPorts } from './api/ports.ts'
import { createRouter } from './api/router.ts'
import { openServices } from './open.ts'
import type { StationOptions } from './station.ts'
import type { StationThread } from './thread-contract.ts'

const open = async (options: StationOptions) => {
  const services = await openServices(options)
  const router = createRouter(services)
  return { options, services, router, answer: answerPorts(router, services.journal) }
}

let opening: ReturnType<typeof open> | undefined
const opened = () => opening ?? Promise.reject(new Error('the station is not open'))

/** What is needed for the network only; it is loaded when the first page has been answered. */
const serve = async () => {
  const [{ serveStation }, { services, options, router }] = await Promise.all([import('./serve-station.ts'), opened()])
  return serveStation(services, options, router)
}
let serving: ReturnType<typeof serve> | undefined

const thread: StationThread = {
  async open(options, hands) {
    opening = open({ ...options, systemPrinter: hands, program: { restart: () => { void hands.restart() }, leave: () => { void hands.leave() } } })
    const { services: { journal } } = await opening
    process.on('unhandledRejection', (reason) => { journal.fault({ where: 'station', message: `unhandled rejection: ${String(reason)}` }) })
  },
  async connect(port) {
    const { answer } = await opened()
    answer(port)
    port.start()
  },
  async serve() {
    const { origin, settingsFault } = await (serving ??= serve())
    return { origin, ...(settingsFault !== undefined && { settingsFault }) }
  },
  async fetch({ url, ...request }) {
    const station = await (serving ??= serve())
    const { status, headers, body } = await station.pages(new Request(url, request as RequestInit))
    return transfer({ status, headers: [...headers], body }, body ? [body] : [])
  },
  async recordFault(fault) {
    const { services: { journal } } = await opened()
    journal.fault(fault)
  },
  async stop() {
    // an address that is taken leaves the data open
    const station = await serving?.catch(() => undefined)
    await (station?.stop() ?? opening?.then(({ services }) => services.close()))
  },
}

expose(thread, workerData as MessagePort)
