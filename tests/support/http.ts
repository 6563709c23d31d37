import { request } from 'node:http'
import { expect } from 'vitest'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** the body as JSON */
  json(): unknown
}

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Asks a station exactly as told: the path is not tidied up, and any Host may be claimed. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname: hostname.replace(/^\[|\]$/g, ''), port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => { chunks.push(chunk) }).on('error', reject).on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) as unknown })
      })
    })
    asked.on('error', reject).end(body)
  })
}

/** Asks with a JSON body. */
export const post = (origin: string, path: string, body: unknown, headers: Question['headers'] = {}): Promise<Answer> =>
  ask(origin, path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

/** What a call answers, which must be JSON. */
export async function askJson(origin: string, path: string): Promise<{ status: number; body: unknown }> {
  const answer = await ask(origin, path)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  return { status: answer.status, body: answer.json() }
}
