import { protocol, type Session } from 'electron'
import { SCHEME, isOurs } from './origin.ts'

const refuse = (status: number): Response => new Response(null, { status })

/** Makes the shell's scheme a full citizen: a secure origin with fetch and routes. Only works before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
}

/** Answers the pages' requests in this session, without a network. Only reading is possible this way. */
export const servePages = (session: Session, answer: (request: Request) => Promise<Response>): void => {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOurs(request.url)) return refuse(404)
    return request.method === 'GET' || request.method === 'HEAD' ? answer(request) : refuse(405)
  })
}
