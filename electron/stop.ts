import { app } from 'electron'

/** The station has this long to write what is pending, in milliseconds; then the program ends all the same. */
const LONGEST = 4_000

/**
 * Stops the station before the app ends, however the end comes: a signal, the last window, the system.
 * @returns a function that ends the app this way with an exit code
 */
export const stopBeforeQuit = (stop: () => Promise<void>): ((code: number) => Promise<void>) => {
  let ending: Promise<void> | undefined
  const end = async (code: number): Promise<void> => {
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST))
    await Promise.race([stop(), late])
    app.exit(code)
  }
  const quit = (code: number): Promise<void> => ending ??= end(code)
  app.on('before-quit', (event) => {
    event.preventDefault()
    void quit(0)
  })
  return quit
}
