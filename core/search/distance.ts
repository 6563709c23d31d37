/**
 * Letters to change, add, drop or swap with their neighbour to make one text of the other (optimal string alignment); or,
 * when that is less, to make it the beginning of the other, and one for what is then still missing. Infinity when that is
 * more than `limit`.
 */
export function distanceWithin(limit: number, typed: string, whole: string): number {
  const word = whole.slice(0, typed.length + limit)
  let before: number[] = []
  let above = Array.from({ length: word.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[row - 1] === word[column - 1]
      const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      line.push(Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      ))
    }
    if (Math.min(...line) > limit) return Infinity
    before = above
    above = line
  }
  const all = word === whole ? above[word.length] ?? Infinity : Infinity
  const distance = Math.min(all, 1 + Math.min(...above))
  return distance <= limit ? distance : Infinity
}

/** How many bits are set. */
export function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
