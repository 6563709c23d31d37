import { type Candidate, createComposer } from './compose.ts'

let loading: Promise<(typed: string) => Candidate[]> | undefined

/** What typed pinyin may mean; its table is fetched for the first keyboard, and again when it did not come. */
export const loadComposer = (): Promise<(typed: string) => Candidate[]> =>
  loading ??= import('./readings.json').then(({ default: readings }) => createComposer(readings)).catch((error: unknown) => {
    loading = undefined
    throw error
  })
