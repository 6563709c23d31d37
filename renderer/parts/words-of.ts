/** It takes some hundredths of a second to open, so not before it is asked. */
let dictionary: Intl.Segmenter | undefined

const HAN = /^\p{Script=Han}+$/u
const HAN_AT_END = /\p{Script=Han}*$/u
const PAUSE_AT_END = /[ ，。；：、？！）]$/u
/** 鲁山县, 辛集乡: what follows the name of a place is another word */
const PLACE = /^\p{Script=Han}{2,3}[省市县区乡镇]$/u

/** Whether a word begins a new part; one character that the dictionary leaves alone, as those of a name, stays with its neighbours. */
function begins(word: string, before: string): boolean {
  const [tail = ''] = HAN_AT_END.exec(before) ?? []
  if (tail === '' || !HAN.test(word)) return PAUSE_AT_END.test(before)
  return tail.length > 1 && (word.length > 1 || PLACE.test(tail))
}

/** A text in parts between which a line may end: after a word, a space or a comma. A number keeps to its unit. */
export function wordsOf(text: string): string[] {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const parts: string[] = []
  for (const { segment, isWordLike } of dictionary.segment(text.replace(/(?<=\d) (?=\p{Script=Han})/gu, '\u00a0'))) {
    const last = parts.at(-1)
    if (last === undefined || (isWordLike && begins(segment, last))) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}
