import type { Path } from '../yaml-text.ts'

/** What a quality rule found. `at` is the place in the file's fields, or a text to look for in the file. */
export interface Finding {
  readonly file: string
  readonly at: Path | { readonly text: string }
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** Makes the findings of one file. */
export const findingsOf = (file: string) => ({
  error: (at: Finding['at'], message: string): Finding => ({ file, at, severity: 'error', message }),
  warning: (at: Finding['at'], message: string): Finding => ({ file, at, severity: 'warning', message }),
})
