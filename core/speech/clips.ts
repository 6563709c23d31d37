/**
 * The recordings a call is put together from, by the names of their files (`<name>.wav`) and with what is spoken in them:
 * digits and letters one by one, and the words around them in one piece, for a phrase spoken whole sounds like one.
 */
export const CLIP_WORDS = {
  0: '零', 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '七', 8: '八', 9: '九', 10: '十',
  a: 'A', b: 'B', c: 'C', d: 'D', e: 'E', f: 'F', g: 'G', h: 'H', i: 'I', j: 'J', k: 'K', l: 'L', m: 'M',
  n: 'N', o: 'O', p: 'P', q: 'Q', r: 'R', s: 'S', t: 'T', u: 'U', v: 'V', w: 'W', x: 'X', y: 'Y', z: 'Z',
  'qing': '请', 'hao-dao': '号，到', 'hao-chuangkou': '号窗口',
} as const

/** The name of a recording. */
export type Clip = `${keyof typeof CLIP_WORDS}`

/** All recordings there are. */
export const CLIPS = Object.keys(CLIP_WORDS) as readonly Clip[]

/** Whether a name is a recording's. */
export const isClip = (name: string): name is Clip => Object.hasOwn(CLIP_WORDS, name)
