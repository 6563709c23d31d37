/** Messages of one room of the program in both languages; English must have every message that Chinese has. */
export const pair = <Words>(words: { zh: Words; en: NoInfer<Words> }): { zh: Words; en: Words } => words
