import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
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
  /** all that stands on the display of this size, as a controller would copy it: red, green, blue and opacity of each pixel */
  readonly picture: (size: Size) => Promise<Size & { readonly data: Uint8ClampedArray }>
  readonly close: () => void
}

const firstLine = async (stream: Readable): Promise<string> => {
  const [line] = await once(createInterface(stream), 'line') as [string]
  return line
}

/** Where the numbers stand in a picture of the X Window dump format, 32 bits each; the pixels follow the table of colours. */
const DUMP = { header: 0, width: 16, height: 20, line: 48, colours: 76 }
/** Bytes of a colour in that table, and of a pixel. */
const ENTRY = { colour: 12, pixel: 4 }

/** Reads the memory of a display. */
const readDump = (dump: Buffer): Size & { data: Uint8ClampedArray } => {
  const [width, height, line] = [DUMP.width, DUMP.height, DUMP.line].map((at) => dump.readUInt32BE(at)) as [number, number, number]
  const start = dump.readUInt32BE(DUMP.header) + dump.readUInt32BE(DUMP.colours) * ENTRY.colour
  const data = new Uint8ClampedArray(width * height * ENTRY.pixel)
  for (let at = 0; at < width * height; at++) {
    const from = start + Math.floor(at / width) * line + (at % width) * ENTRY.pixel
    data.set([dump[from + 2]!, dump[from + 1]!, dump[from]!, 255], at * ENTRY.pixel)
  }
  return { width, height, data }
}

const startServer = async ({ width, height }: Size, memory: string, keep: (child: ChildProcess) => void): Promise<string> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-fbdir', memory, '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
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
  const made = new Map<string, { readonly display: Promise<string>; readonly memory: string }>()
  const displayOf = (size: Size): { display: Promise<string>; memory: string } => {
    const key = `${size.width}x${size.height}`
    const known = made.get(key)
    if (known) return known
    const memory = mkdtempSync(path.join(os.tmpdir(), 'display-'))
    const display = { memory, display: startServer(size, memory, (child) => children.push(child)) }
    made.set(key, display)
    return display
  }
  const close = (): void => {
    for (const child of children.toReversed()) child.kill()
    for (const { memory } of made.values()) rmSync(memory, { recursive: true, force: true })
  }
  process.once('exit', close)
  return {
    env: async (size) => {
      if (process.platform !== 'linux') return process.env
      const { WAYLAND_DISPLAY: _, ...env } = process.env
      return { ...env, DISPLAY: await displayOf(size).display }
    },
    picture: async (size) => readDump(await readFile(path.join(displayOf(size).memory, 'Xvfb_screen0'))),
    close,
  }
}
