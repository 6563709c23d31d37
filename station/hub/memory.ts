import { z } from 'zod'
import type { Database } from '../store/database.ts'
import { openSetting, type ManagerSetting } from '../store/manager-settings.ts'

/** What a station keeps of its hub over restarts. */
const hubMemorySchema = z.object({
  /** what the hub knows it by */
  token: z.string(),
  /** where the hub's own kiosk stands, as it last said; empty when it never did */
  place: z.string(),
  /** when it was last heard of, milliseconds since 1970 UTC */
  lastSeen: z.number().optional(),
})
export type HubMemory = z.infer<typeof hubMemorySchema>

/** Opens it in the database; undefined until this station was paired. */
export const openHubMemory = (db: Database): ManagerSetting<HubMemory> => openSetting(db, 'hub', hubMemorySchema)
