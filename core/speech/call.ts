import { CLIP_WORDS, isClip, type Clip } from './clips.ts'

/** What is called: a ticket's number to a window. */
export interface SpokenCall {
  /** on the ticket, such as `A012` */
  readonly number: string
  /** what stands on the window's plate, such as `3` or `A1` */
  readonly counter: string
}

const oneByOne = (text: string): Clip[] => [...text.toLowerCase()].filter(isClip)

/** A whole number from 1 to 99 as it is counted: 3 三, 10 十, 12 十二, 25 二十五. */
function counted(number: number): Clip[] {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return [...(tens > 1 ? oneByOne(String(tens)) : []), ...(tens > 0 ? ['10' as const] : []), ...(ones > 0 ? oneByOne(String(ones)) : [])]
}

/** A window is counted where its name is such a number; any other name is read sign by sign, as people read a room's. */
function counterClips(counter: string): Clip[] {
  const number = /^\d+$/.test(counter) ? Number(counter) : 0
  return number >= 1 && number <= 99 ? counted(number) : oneByOne(counter)
}

/** The recordings of “请 A零一二 号，到 三 号窗口”, in their order. Signs nobody can read are passed over. */
export const callClips = ({ number, counter }: SpokenCall): readonly Clip[] =>
  ['qing', ...oneByOne(number), 'hao-dao', ...counterClips(counter), 'hao-chuangkou']

/** The same call as a sentence for a speech engine: “请A零一二号，到三号窗口”. */
export const callText = (call: SpokenCall): string => callClips(call).map((clip) => CLIP_WORDS[clip]).join('')
