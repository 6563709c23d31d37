/** What the keyboard knows: characters by their sound, the usual ones first, and words with the sounds of their characters after them. */
export interface Readings {
  readonly sounds: Readonly<Record<string, string>>
  /** 窗口 chuang kou */
  readonly words: readonly string[]
}

/** Something that typed letters may mean, and how many of them it takes from the front. */
export interface Candidate {
  readonly text: string
  readonly letters: number
}

/** More than this nobody pages through. */
const MOST = 120
/** The sounds that begin with unfinished letters give this many characters each. */
const OF_UNFINISHED = 6

interface Word { readonly text: string; readonly sounds: string; readonly initials: string }

const wordOf = (line: string): Word => {
  const [text = '', ...sounds] = line.split(' ')
  return { text, sounds: sounds.join(''), initials: sounds.map(([first]) => first).join('') }
}

/**
 * Makes the question what typed pinyin may mean: words in whole, by their beginning (from three letters on) or by the first
 * letters of their sounds; then the characters of the longest sound in front, then of shorter ones (fang before fan).
 */
export function createComposer({ sounds, words }: Readings): (typed: string) => Candidate[] {
  const all = words.map(wordOf)
  const names = Object.keys(sounds)

  function wordsFor(typed: string): Candidate[] {
    const exact = all.filter((word) => typed.startsWith(word.sounds)).toSorted((a, b) => b.sounds.length - a.sounds.length)
    const begun = typed.length < 3 ? [] : all.filter((word) => word.sounds.startsWith(typed) && word.sounds !== typed)
    const initial = all.filter(({ initials }) => initials === typed)
    return [
      ...exact.map(({ text, sounds: { length } }) => ({ text, letters: length })),
      ...[...begun, ...initial].map(({ text }) => ({ text, letters: typed.length })),
    ]
  }

  function charactersFor(typed: string): Candidate[] {
    const whole = names.filter((name) => typed.startsWith(name)).toSorted((a, b) => b.length - a.length)
    const found = whole.flatMap((name) => Array.from(sounds[name] ?? '', (text) => ({ text, letters: name.length })))
    // a single letter, or a sound that is not finished yet: the usual characters of all that begin so
    const unfinished = names.filter((name) => name.startsWith(typed) && name !== typed)
    const begun = Array.from({ length: OF_UNFINISHED }, (_, index) => unfinished.flatMap((name) => Array.from(sounds[name] ?? '').slice(index, index + 1))).flat()
    return [...found, ...begun.map((text) => ({ text, letters: typed.length }))]
  }

  return (typed) => {
    if (typed === '') return []
    const seen = new Set<string>()
    return [...wordsFor(typed), ...charactersFor(typed)].filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MOST)
  }
}
