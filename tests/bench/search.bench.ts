import { goldenQueries, recall } from '../core/search/golden.ts'
import { sampleEntries } from '../core/search/sample-entries.ts'
import { ours, PEERS, type Engine } from './engines.ts'
import { manyEntries } from './many-entries.ts'
import { compared, type Row } from './row.ts'

export const name = 'search'

const ENTRIES = 10_000
const BUILDS = 3
/** As many as the kiosk asks for at once. */
const LIMIT = 20

interface Figures {
  readonly build: number
  readonly mean: number
  readonly p95: number
  readonly recall: number
}

/** The labelled queries over ten thousand matters, with the real ones among them. */
export async function run(): Promise<Row[]> {
  const entries = manyEntries(sampleEntries(), ENTRIES)
  const queries = goldenQueries()
  const figuresOf = (engine: Engine): Figures => {
    const builds = Array.from({ length: BUILDS }, () => timed(() => engine(entries)))
    const find = engine(entries)
    // the first queries also compile the code
    for (const { query } of queries.slice(0, 40)) find(query, LIMIT)
    const found = new Map(queries.map(({ query }) => [query, timed(() => find(query, LIMIT))]))
    const times = [...found.values()].map(({ ms }) => ms).toSorted((a, b) => a - b)
    return {
      build: Math.min(...builds.map(({ ms }) => ms)),
      mean: times.reduce((sum, ms) => sum + ms, 0) / times.length,
      p95: times[Math.floor(times.length * 0.95)] ?? 0,
      recall: recall(queries, (query) => found.get(query)?.value ?? []),
    }
  }
  const own = figuresOf(ours)
  const peers = Object.entries(PEERS).map(([peer, engine]): [string, Figures] => [peer, figuresOf(engine)])
  const rows = (metric: string, key: keyof Figures, unit: string, better: Row['better']): Row[] =>
    compared({ name, metric, value: own[key], unit, better }, Object.fromEntries(peers.map(([peer, figures]) => [peer, figures[key]])))
  return [
    ...rows('recall@5', 'recall', 'share', 'higher'),
    ...rows('query mean', 'mean', 'ms', 'lower'),
    ...rows('query p95', 'p95', 'ms', 'lower'),
    ...rows('index build', 'build', 'ms', 'lower'),
  ]
}

function timed<T>(act: () => T): { value: T; ms: number } {
  const from = performance.now()
  const value = act()
  return { value, ms: performance.now() - from }
}
