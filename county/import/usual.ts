import { parseSource } from '../../core/content/parse-source.ts'
import { readSource } from '../source/read-source.ts'

/**
 * The category 事项分类 that most matters of a department are in, by department. Exports name national themes, or none, and a
 * county has its own; the category only says on which shelf a matter lies, so it may be taken for granted and told.
 */
export async function usualCategories(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = await readSource(folder)
  if (!read.ok) return new Map()
  const counts = new Map<string, Map<string, number>>()
  for (const { value: { department, category } } of parseSource(read.value).procedures) {
    const of = counts.get(department) ?? new Map<string, number>()
    counts.set(department, of.set(category, (of.get(category) ?? 0) + 1))
  }
  return new Map([...counts].map(([department, of]) => [department, [...of].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '']))
}
