import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Exit code after a bug: the service manager starts the program again. */
const CRASHED = 70

const noteOf = (dataDir: string): string => path.join(dataDir, 'last-crash.txt')

const textOf = (error: unknown): string => error instanceof Error ? error.stack ?? error.message : String(error)

/**
 * Ends the process on an uncaught exception, instead of Electron's dialog on a screen that nobody can answer. What
 * happened is kept for {@link takeCrash}. Call it before anything else.
 */
export const exitOnCrash = (dataDir: string): void => {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${textOf(error)}\n`)
    try {
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(noteOf(dataDir), textOf(error))
    } finally {
      process.exit(CRASHED)
    }
  })
}

/** What the last run crashed of, once; undefined when it did not. */
export const takeCrash = (dataDir: string): string | undefined => {
  try {
    const text = readFileSync(noteOf(dataDir), 'utf8')
    rmSync(noteOf(dataDir))
    return text
  } catch {
    return undefined
  }
}

/** Ends the process because it cannot go on, with a sentence for whoever reads the log. */
export const giveUp = (sentence: string, error: unknown): never => {
  process.stderr.write(`${sentence}：${textOf(error)}\n`)
  process.exit(CRASHED)
}
