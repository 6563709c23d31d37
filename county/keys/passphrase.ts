/** A passphrase has at least so much: a Chinese character counts twice. */
const ENOUGH = 8
/** … and at least so many different characters. */
const DIFFERENT = 5

/** What is wrong with a passphrase for new keys, as a sentence; undefined when it will do. */
export function weakness(passphrase: string): string | undefined {
  if (passphrase === '') return '口令不能是空的'
  const characters = [...passphrase]
  const length = characters.reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0)
  const guessable = length < ENOUGH || new Set(characters).size < DIFFERENT || /^\d{1,11}$/.test(passphrase)
  return guessable ? '口令太容易猜：至少 8 个字符（汉字 4 个），不能只是几个字反复，也不能只是短短的数字；一句自己记得住的话最好' : undefined
}
