import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { updateStateSchema } from '../../core/contract/update.ts'
import { writeDurably } from '../files/durable.ts'

const memorySchema = updateStateSchema.pick({ lastHeard: true, lastOutcome: true })

/** What a station remembers of its last update, for the manager to see. */
export type Memory = z.infer<typeof memorySchema>

/** Reads what was remembered before; nothing that depends on it is lost when it cannot be read. */
export async function readMemory(file: string): Promise<Memory> {
  const text = await readFile(file, 'utf8').catch(() => '')
  try {
    return memorySchema.parse(JSON.parse(text))
  } catch {
    return { lastHeard: null, lastOutcome: null }
  }
}

/** Remembers it, as far as the disk lets it. */
export const writeMemory = (file: string, memory: Memory): Promise<void> => writeDurably(file, JSON.stringify(memory)).catch(() => undefined)
