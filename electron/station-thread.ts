import { MessageChannel, Worker } from 'node:worker_threads'
import { type Endpoint, type Remote, transfer, wrap } from 'comlink'
import type { MessagePortMain } from 'electron'
import type { StationThread } from '../station/thread-contract.ts'

/**
 * Starts the thread of the station from its built program. A bug that ends the thread ends the shell as one of its own would.
 * It takes nothing of what Node was told for the main thread.
 */
export const startStationThread = (program: string): Remote<StationThread> => {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(program, { workerData: port2, transferList: [port2], execArgv: [] })
  worker.on('error', (error) => { throw error })
  return wrap<StationThread>(port1 as Endpoint)
}

/**
 * Puts a window's port through to the station; Electron's own ports do not go to threads.
 * @param onAnswer told whenever the station says something to the page
 */
export const putThrough = (page: MessagePortMain, station: Remote<StationThread>, onAnswer: () => void): void => {
  const { port1, port2 } = new MessageChannel()
  page.on('message', ({ data }) => port1.postMessage(data))
  page.on('close', () => port1.close())
  port1.on('message', (data) => {
    page.postMessage(data)
    onAnswer()
  })
  page.start()
  void station.connect(transfer(port2, [port2]))
}

/** Asks the station for what it serves. */
export const fetchFrom = async (station: Remote<StationThread>, { url, method, headers }: Request): Promise<Response> => {
  const { body, ...answer } = await station.fetch({ url, method, headers: [...headers] })
  return new Response(body, answer as ResponseInit)
}
