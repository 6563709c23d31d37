/** The browser has taken a file by then, milliseconds. */
const TAKEN_MS = 60_000

/** Gives a file to the browser to put where it puts downloads. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(address) }, TAKEN_MS)
}
