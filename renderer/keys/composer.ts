import { type Candidate, createComposer } from './compose.ts'

let loading: Promise<(typed: string) => Candidate[]> | undefined

/** What typed pinyin may mean; its table is fetched when somebody types for the first time. */
export const loadComposer = (): Promise<(typed: string) => Candidate[]> =>
  loading ??= import('./readings.json').then(({ default: readings }) => createComposer(readings))
