import { SUGGESTION_LIMIT } from '../../../core/feedback/suggestion.ts'

/** Digits of the longest phone: an area code of four, and eight. */
const PHONE_DIGITS = 12
/** A sentence that follows needs no mark of its own. */
const ENDED = /[。！？；，、.!?;,\s]$/

/** What is written after one more key or word; no more than the box takes. */
export const typeOn = (text: string, more: string): string => (text.length + more.length > SUGGESTION_LIMIT ? text : text + more)

/** What is written without its last character. */
export const eraseLast = (text: string): string => Array.from(text).slice(0, -1).join('')

/** Whether a ready sentence is part of what is written. `end` closes a sentence in the visitor's language. */
export const hasSentence = (text: string, sentence: string, end: string): boolean => text.includes(sentence + end)

/** Adds a ready sentence, or takes it out again; own words around it stay. */
export function touchSentence(text: string, sentence: string, end: string): string {
  if (hasSentence(text, sentence, end)) return text.replace(sentence + end, '')
  return typeOn(text, `${text === '' || ENDED.test(text) ? '' : end}${sentence}${end}`)
}

/** The phone after one more digit. */
export const typePhone = (phone: string, digit: string): string => (phone.length >= PHONE_DIGITS ? phone : phone + digit)

/** 100 0000 1234, 0375 5000108: in groups that can be read out. */
export const phoneWords = (phone: string): string =>
  (phone.startsWith('0') ? phone.replace(/^(\d{4})/, '$1 ') : phone.replace(/^(\d{3})(\d{1,4})?(\d+)?$/, (_, ...groups: (string | undefined)[]) => groups.slice(0, 3).filter(Boolean).join(' '))).trim()
