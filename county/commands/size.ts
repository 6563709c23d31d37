/** A number of bytes as people read it: 532 KB, 1.2 GB. */
export function inSize(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'KB']
  return `${value >= 10 ? String(Math.round(value)) : value.toFixed(1)} ${unit}`
}
