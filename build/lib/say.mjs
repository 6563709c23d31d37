/** One line for the person at the keyboard, on standard error: standard output belongs to the program. @param {string} text */
export const say = (text) => {
  process.stderr.write(`${text}\n`)
}
