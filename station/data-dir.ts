import { homedir } from 'node:os'
import path from 'node:path'

const base = (): string => {
  const { XDG_DATA_HOME: linux, LOCALAPPDATA: windows } = process.env
  if (process.platform === 'win32') return windows ?? path.join(homedir(), 'AppData', 'Local')
  return linux ?? path.join(homedir(), '.local', 'share')
}

/** Where a station keeps its data when nothing else is said; the shell and the headless program agree on it. */
export const defaultDataDir = (): string => path.join(base(), 'township-kiosk')
