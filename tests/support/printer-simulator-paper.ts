import type { Bitmap } from '../../station/printing/bitmap.ts'

/** The inside of a receipt printer: its memory, its paper, its faults. */
export interface PaperMachine {
  /** takes bytes of its caller, and answers what is asked at once */
  receive(bytes: Uint8Array, answer: (byte: number) => void): void
  /** bytes that its memory still takes; it reads no more from the line when there are none */
  roomLeft(): number
  /** is told when there is room again */
  onRoom(listener: () => void): void
  readonly hands: PaperHands
}

/** What hands do to it, and eyes see of it. */
export interface PaperHands {
  paperOut(): void
  /** the paper ends after so many rows more */
  paperOutAfter(rows: number): void
  paperLow(): void
  openCover(): void
  closeCover(): void
  jam(): void
  /** the knife sticks after so many rows more */
  jamAfter(rows: number): void
  repair(): void
  /** puts a new roll in, and closes the cover */
  refill(): void
  /** the papers cut off so far */
  papers(): readonly Bitmap[]
  /** rows that hang out, uncut */
  uncut(): number
  /** bytes that are no command this printer knows, and commands that stood inside of a picture */
  garbage(): readonly string[]
}

const [NUL, DLE, ESC, GS] = [0x00, 0x10, 0x1b, 0x1d]
const FORGET = [8, 1, 3, 20, 1, 6, 2, 8]
/** Bytes that it holds until it can print them. */
const MEMORY = 4_096

/** Builds one with paper in it. */
export function createPaperMachine({ dots, isCheap = false }: { dots: 576 | 384; isCheap?: boolean }): PaperMachine {
  const state = { rowsLeft: Infinity, isLow: false, isOpen: false, isJammed: false, jamsIn: Infinity }
  const garbage: string[] = []
  const papers: Bitmap[] = []
  let buffer: number[] = []
  let rows: Uint8Array[] = []
  let pictureRows = 0
  let answerLate: (byte: number) => void = () => undefined
  let room: () => void = () => undefined

  const isOut = () => state.rowsLeft <= 0
  const stands = () => state.isOpen || state.isJammed || isOut()
  const status = (question: number): number | undefined => {
    const bit = (is: boolean, value: number) => (is ? value : 0)
    switch (question) {
      case 1: return 0x12 | bit(stands(), 0x08)
      case 2: return isCheap ? undefined : 0x12 | bit(state.isOpen, 0x04) | bit(isOut(), 0x20) | bit(state.isJammed, 0x40)
      case 3: return isCheap ? undefined : 0x12 | bit(state.isJammed, 0x08)
      case 4: return 0x12 | bit(state.isLow, 0x0c) | bit(isOut(), 0x6c)
      default: return undefined
    }
  }

  /** Obeys what must be obeyed at once, wherever it stands, and gives what stays in the memory. */
  const obeyAtOnce = (bytes: readonly number[], answer: (byte: number) => void): readonly number[] => {
    let kept = 0
    bytes.forEach((byte, at) => {
      if (byte !== DLE) return
      const answered = bytes[at + 1] === 0x04 ? status(bytes[at + 2] ?? 0) : undefined
      if (answered !== undefined) answer(answered)
      if (isCheap || bytes[at + 1] !== 0x14 || !FORGET.every((each, index) => bytes[at + 2 + index] === each)) return
      // what came before is forgotten, what comes after is not
      buffer = []
      pictureRows = 0
      kept = at
    })
    return bytes.slice(kept)
  }

  const printRow = (row: Uint8Array): void => {
    rows.push(row)
    state.rowsLeft--
    if (--state.jamsIn <= 0) state.isJammed = true
  }
  const cut = (): void => {
    const bits = Uint8Array.from(rows.flatMap((row) => [...row]))
    if (rows.length > 0) papers.push({ width: dots, height: rows.length, bits })
    rows = []
  }

  /** How many bytes the command at the start of the memory took; 0 when it waits for more, or for paper. */
  const step = (): number => {
    const [a = NUL, b, c, d] = buffer
    // also behind a command that broke off
    if (a === NUL || (a === DLE && (b === NUL || b === DLE))) return 1
    if (a === DLE) return b === undefined ? 0 : b === 0x04 ? (c === undefined ? 0 : 3) : b === 0x14 ? (buffer.length < 10 ? 0 : 10) : unknown(1)
    if (a === ESC && b === 0x40) return 2
    if (a === GS && b === 0x61) return c === undefined ? 0 : 3
    if (a === GS && b === 0x56 && c === 0x42) {
      if (d === undefined) return 0
      cut()
      return 4
    }
    if (a === GS && b === 0x72) {
      if (c === undefined) return 0
      if (!isCheap) answerLate(state.isLow ? 0x03 : 0x00)
      return 3
    }
    if (a === GS && b === 0x76 && c === 0x30) return picture()
    if (b === undefined || ((a === GS || a === ESC) && c === undefined)) return 0
    return unknown(1)
  }
  const unknown = (length: number): number => {
    garbage.push(buffer.slice(0, length).map((byte) => byte.toString(16).padStart(2, '0')).join(' '))
    return length
  }

  /** A picture is printed row by row as it comes in. */
  const picture = (): number => {
    if (buffer.length < 8) return 0
    const width = (buffer[4] ?? 0) + (buffer[5] ?? 0) * 256
    if (width !== dots / 8) garbage.push(`a picture ${width * 8} dots wide`)
    pictureRows = (buffer[6] ?? 0) + (buffer[7] ?? 0) * 256
    return 8
  }
  const pictureRow = (): number => {
    const length = dots / 8
    if (buffer.length < length) return 0
    const row = Uint8Array.from(buffer.slice(0, length))
    row.forEach((byte, at) => {
      if (byte === DLE && [0x04, 0x05, 0x14].includes(row[at + 1] ?? 0)) garbage.push('a command inside of a picture')
    })
    printRow(row)
    pictureRows--
    return length
  }

  const work = (): void => {
    while (buffer.length > 0 && !stands()) {
      const took = pictureRows > 0 ? pictureRow() : step()
      if (took === 0) break
      buffer.splice(0, took)
    }
    if (MEMORY - buffer.length > 0) room()
  }

  const hands: PaperHands = {
    paperOut: () => { state.rowsLeft = 0 },
    paperOutAfter: (more) => { state.rowsLeft = more },
    paperLow: () => { state.isLow = true },
    openCover: () => { state.isOpen = true },
    closeCover() {
      state.isOpen = false
      work()
    },
    jam: () => { state.isJammed = true },
    jamAfter: (more) => { state.jamsIn = more },
    repair() {
      Object.assign(state, { isJammed: false, jamsIn: Infinity })
      work()
    },
    refill() {
      Object.assign(state, { rowsLeft: Infinity, isLow: false, isOpen: false })
      // what hangs out of the old roll is torn off
      rows = []
      work()
    },
    papers: () => papers,
    uncut: () => rows.length,
    garbage: () => garbage,
  }
  return {
    receive(bytes, answer) {
      answerLate = answer
      const kept = obeyAtOnce([...bytes], answer)
      buffer.push(...kept)
      work()
    },
    roomLeft: () => MEMORY - buffer.length,
    onRoom: (listener) => { room = listener },
    hands,
  }
}
