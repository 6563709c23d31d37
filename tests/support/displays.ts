import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Screens without glass, each of its own size with a window manager on it, so that full screen really is. */
export interface Displays {
  /** the environment for a program that shall appear on a display of this size */
  readonly env: (size: Size) => Promise<NodeJS.ProcessEnv>
  readonly close: () => void
}

const firstLine = async (stream: Readable): Promise<string> => {
  const [line] = await once(createInterface(stream), 'line') as [string]
  return line
}

const startServer = async ({ width, height }: Size, keep: (child: ChildProcess) => void): Promise<string> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  keep(server)
  const display = `:${await firstLine(server.stdio[3] as Readable)}`
  // without a window manager full screen is only a wish
  const manager = spawn('openbox', ['--sm-disable', '--startup', 'echo ready'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, DISPLAY: display } })
  keep(manager)
  await firstLine(manager.stdout)
  return display
}

/** Displays made when they are asked for; on systems without Xvfb, the one that is there. */
export const makeDisplays = (): Displays => {
  const children: ChildProcess[] = []
  const made = new Map<string, Promise<string>>()
  const displayOf = (size: Size): Promise<string> => {
    const key = `${size.width}x${size.height}`
    const display = made.get(key) ?? startServer(size, (child) => children.push(child))
    made.set(key, display)
    return display
  }
  const close = (): void => {
    for (const child of children.toReversed()) child.kill()
  }
  process.once('exit', close)
  return {
    env: async (size) => {
      if (process.platform !== 'linux') return process.env
      const { WAYLAND_DISPLAY: _, ...env } = process.env
      return { ...env, DISPLAY: await displayOf(size) }
    },
    close,
  }
}
