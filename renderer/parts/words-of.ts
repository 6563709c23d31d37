/** The dictionary takes some hundredths of a second to open, so not before it is asked. */
let dictionary: Intl.Segmenter | undefined
const HAN = /^\p{Script=Han}+$/u
const HAN_AT_END = /\p{Script=Han}*$/u
/** 鲁山县, 辛集乡: what follows the name of a place is another word */
const PLACE = /^\p{Script=Han}{2,3}[省市县区乡镇]$/u

/** Whether `next` stays on the line of what stands before it: all but a word after a word. Characters that the dictionary does not join, as those of a name, stay together. */
function clings(before: string, next: string): boolean {
  const [tail = ''] = HAN_AT_END.exec(before) ?? []
  if (tail.length < 2 || !HAN.test(next)) return true
  return next.length < 2 && !PLACE.test(tail)
}

/** A text in parts between which a line may end, besides where it may anyway (a space, a comma); a number keeps to its unit. */
export function wordsOf(text: string): string[] {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  for (const { segment } of dictionary.segment(text.replace(/(?<=\d) (?=\p{Script=Han})/gu, '\u00a0'))) {
    const last = words.at(-1)
    if (last !== undefined && clings(last, segment)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}
