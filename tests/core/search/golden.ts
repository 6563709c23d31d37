import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const GOLDEN = path.resolve(import.meta.dirname, '../../golden/search-queries.yaml')

/** A labelled query: one of `wants` should be among the first five. */
const goldenSchema = z.strictObject({ query: z.string(), kind: z.string(), wants: z.array(z.string()).min(1) })
export type Golden = z.infer<typeof goldenSchema>

export const goldenQueries = (): Golden[] => z.array(goldenSchema).parse(parse(readFileSync(GOLDEN, 'utf8')))

/** Whether one of the wanted matters is among the first five. */
export const isAnswered = ({ wants }: Golden, found: readonly string[]): boolean => found.slice(0, 5).some((id) => wants.includes(id))

/** The share of queries that are answered. */
export const recall = (queries: readonly Golden[], find: (query: string) => readonly string[]): number =>
  queries.filter((golden) => isAnswered(golden, find(golden.query))).length / queries.length
