import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { Journal } from '../log/journal.ts'
import { KIOSK } from './caller.ts'
import { linkOptions } from './link.ts'
import type { StationRouter } from './router.ts'

/** Answers the windows of the shell, each over a message port of its own; they are visitors' screens. */
export function answerPorts(router: StationRouter, journal: Journal): (port: SupportedMessagePort) => void {
  const ports = new RPCHandler(router, linkOptions(journal))
  return (port) => { ports.upgrade(port, { context: { caller: KIOSK } }) }
}
