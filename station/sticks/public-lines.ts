/** Fields of the journal that say who did something, or from where: they stay in the hall. */
const OF_PERSONS: ReadonlySet<string> = new Set(['name', 'by', 'clerk', 'source', 'token', 'pin'])

/** The lines of a journal file without what tells of persons; one that was cut off is left out. */
export const publicLines = (text: string): Record<string, unknown>[] => text.split('\n').flatMap((line) => {
  try {
    const fields = JSON.parse(line) as Record<string, unknown>
    return [Object.fromEntries(Object.entries(fields).filter(([key]) => !OF_PERSONS.has(key)))]
  } catch {
    return []
  }
})
