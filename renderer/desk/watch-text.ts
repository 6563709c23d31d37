/** A span as a watch shows it: 4:12, and 1:04:12 above an hour. Milliseconds in. */
export function watchText(span: number): string {
  const seconds = Math.floor(span / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:${two(Math.floor(seconds / 60) % 60)}` : Math.floor(seconds / 60)}:${two(seconds % 60)}`
}
