import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../../core/contract/index.ts'

/** A matter as the station gives it: its fields, the windows of this hall, the related ones. */
export type Matter = InferContractRouterOutputs<typeof contract>['content']['procedure']
