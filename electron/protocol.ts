import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import type { BuiltFile } from '../station/server/built-pages.ts'
import { SCHEME, isOurs } from './origin.ts'

/** Whom the pages' requests reach. */
export interface Answerers {
  /** the pages themselves: there before the station is; undefined for what is no such thing */
  readonly built: (address: URL) => Promise<BuiltFile | undefined>
  /** pictures, films, recordings */
  readonly station: (request: Request) => Promise<Response>
}

const FAILED: ProtocolResponse = { error: -2 }
const refuse = (statusCode: number): ProtocolResponse => ({ statusCode, data: Readable.from([]) })

/** Makes the shell's scheme a full citizen: a secure origin with fetch and routes. Only works before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
}

const answer = async ({ url, method, headers }: ProtocolRequest, { built, station }: Answerers): Promise<ProtocolResponse> => {
  if (!isOurs(url)) return refuse(404)
  if (method !== 'GET' && method !== 'HEAD') return refuse(405)
  const file = await built(new URL(url)).catch(() => undefined)
  if (file) return { headers: { ...file.headers }, data: Readable.from([file.bytes]) }
  const response = await station(new Request(url, { method, headers }))
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    data: response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]),
  }
}

/**
 * Answers the pages' requests in this session, without a network. Only reading is possible this way.
 *
 * Not with `protocol.handle`: it makes a `Request` of every request, and Node loads those classes when the first page is
 * waited for (37 of its 520 ms; 2 ms more for each of its files). Nothing of them is needed for the built pages.
 */
export const servePages = (session: Session, answerers: Answerers): void => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older, not worse: see above; should it ever go, Electron 45 has `registerSource` for files
  session.protocol.registerStreamProtocol(SCHEME, (request, respond) => {
    void answer(request, answerers).catch(() => FAILED).then(respond)
  })
}
