/** Something wrong (error, refuses the content) or doubtful (warning) in an authoring folder. */
export interface Problem {
  /** path below the authoring folder, with `/` */
  readonly file: string
  /** line of the file, from 1 */
  readonly line: number
  readonly severity: 'error' | 'warning'
  /** one Chinese sentence: which field, what about it, how to put it right */
  readonly message: string
}

/** So many faults of one file are told; whoever has more has another kind of file. */
export const MOST_FAULTS = 100

/** `file:line: severity: sentence`, the form editors and other programs understand. */
export const formatProblem = ({ file, line, severity, message }: Problem): string => `${file}:${line}: ${severity}: ${message}`

/** Text order by UTF-16 code units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Problems in the order of files, lines and sentences. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => byText(a.file, b.file) || a.line - b.line || byText(a.message, b.message))
