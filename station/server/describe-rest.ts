import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { StationRouter } from '../api/router.ts'

/** What every refusal holds, whoever refuses. */
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' as const, properties: { code: { type: 'string' as const }, message: { type: 'string' as const } }, required: ['code', 'message'] } } },
})

/** Refusals that stand in no contract, because the call is never made: its input is wrong, or its body no JSON, or too large. */
const WRONG_INPUT = { 400: refusal('参数不对') }
const WRONG_BODY = { 413: refusal('内容太大'), 415: refusal('只接受 JSON') }

/** The OpenAPI document of all calls over REST. */
export async function describeRest(router: StationRouter, version: string) {
  const described = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: { title: '便民服务大厅工作站', version },
    servers: [{ url: '/api' }],
  })
  for (const call of Object.values(described.paths ?? {}).flatMap((at) => [at?.get, at?.post, at?.put, at?.delete])) {
    if (call && (call.parameters ?? call.requestBody)) call.responses = { ...call.responses, ...WRONG_INPUT }
    if (call?.requestBody) call.responses = { ...call.responses, ...WRONG_BODY }
  }
  return described
}
