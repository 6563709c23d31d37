/** A field that somebody can type into. */
export type Field = HTMLInputElement | HTMLTextAreaElement

/** Kinds of field that letters are typed into, and digits; the others bring their own way to be filled in. */
const LETTERS = ['text', 'search', 'url', 'email', 'textarea']
const DIGITS = ['password', 'tel']

/** What the keyboard shows for an element; undefined for one that is not typed into. */
export function keysFor(element: Element | null | undefined): 'letters' | 'digits' | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) || element.readOnly || element.disabled) return undefined
  if (DIGITS.includes(element.type) || ['numeric', 'decimal', 'tel'].includes(element.inputMode)) return 'digits'
  return LETTERS.includes(element.type) ? 'letters' : undefined
}

const tell = (field: Field): void => { field.dispatchEvent(new Event('input', { bubbles: true })) }

/** Types a text into a field, in place of what is selected; what would make it longer than it may be is left out. */
export function typeInto(field: Field, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const room = field.maxLength < 0 ? text.length : field.maxLength - (field.value.length - (end - start))
  field.setRangeText(Array.from(text).filter((_, index, all) => all.slice(0, index + 1).join('').length <= room).join(''), start, end, 'end')
  tell(field)
}

/** Takes away what is selected, else the character before the cursor. */
export function eraseIn(field: Field): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const before = Array.from(field.value.slice(0, start)).at(-1)?.length ?? 0
  field.setRangeText('', start === end ? start - before : start, end, 'end')
  tell(field)
}
