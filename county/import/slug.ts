import { pinyin } from 'pinyin-pro'

/** Longest pinyin of a name; there is room left for a number behind it. */
const LONGEST = 58

/** File name of a matter: the pinyin of its name, syllables joined by hyphens, cut between syllables. */
export function slugOf(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? [])
  let slug = ''
  for (const syllable of syllables) {
    const longer = slug === '' ? syllable.slice(0, LONGEST) : `${slug}-${syllable}`
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug === '' ? 'shixiang' : slug
}

/** The slug, or the slug with the first number behind it that `taken` does not have. */
export function uniqueSlug(slug: string, taken: ReadonlySet<string>): string {
  let unique = slug
  for (let number = 2; taken.has(unique); number++) unique = `${slug}-${String(number)}`
  return unique
}
