import path from 'node:path'

/** Longest title and text of a notice, UTF-16 units. */
const TITLE = 40
const BODY = 2000

/** A text as people's programs save it: UTF-8, UTF-16 with its mark, or GB18030, in which Chinese Windows saves. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What a camera or a telephone calls its pictures says nothing to anybody. */
const NO_NAME = /^(img|dsc|dscn|pic|image|photo|screenshot|mmexport|wx_camera|微信图片|图片|照片)?[\s\d_.()（）-]*$/i

const tidy = (text: string): string => text.replaceAll(/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, ' ')

/** Title and body of a notice: of its text, the first line and the rest; without a text, the name of the file. */
export function wordsOf(name: string, text: string | undefined): { title: string; body: string } {
  const lines = tidy((text ?? '').replaceAll(/\r\n?/g, '\n')).trim().split('\n')
  const first = lines[0]?.trim() ?? ''
  if (first === '') {
    const base = tidy(path.parse(name).name).trim().slice(0, TITLE)
    return { title: NO_NAME.test(base) ? '本厅通知' : base, body: '' }
  }
  if (first.length <= TITLE) return { title: first, body: lines.slice(1).join('\n').trim().slice(0, BODY) }
  // a first line that is too long for a title is told whole below it
  return { title: `${first.slice(0, TITLE - 1)}…`, body: lines.join('\n').slice(0, BODY) }
}
