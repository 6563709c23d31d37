/** What visitors say most, ready to be tapped, by what it is about; the words are messages `suggest.ready.<id>`. */
export const READY = [
  { about: 'waiting', sentences: ['long', 'hands'] },
  { about: 'papers', sentences: ['unclear', 'trips'] },
  { about: 'hall', sentences: ['toilet', 'early'] },
  { about: 'staff', sentences: ['good', 'impatient'] },
] as const
