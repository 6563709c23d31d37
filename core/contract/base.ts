import { oc } from '@orpc/contract'

/** What a call that answers from the content starts from: a station that holds none says so. */
export const contentCall = oc.errors({ SERVICE_UNAVAILABLE: { status: 503, message: '这台机器里还没有资料' } })
