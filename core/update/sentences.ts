import type { RefusalKind } from './refusal.ts'

/** What a refusal's sentence is made of. */
export interface RefusalFacts {
  readonly kind: RefusalKind
  readonly from: 'county' | 'usb'
  /** name of the county, as the running content has it */
  readonly county: string
  /** the file it was found in, below the repository */
  readonly file?: string | undefined
  /** bytes that the disk lacks */
  readonly missing?: number | undefined
}

/** Bytes as one says them: 300 KB, 1.5 GB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))} KB`
  const [size, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB']
  return `${size >= 100 ? Math.ceil(size) : Math.ceil(size * 10) / 10} ${unit}`
}

/** Why something was not taken, and what to do, for the manager: plain words, no codes (look.md §7). */
export function refusalSentence({ kind, from, county, file, missing }: RefusalFacts): string {
  const usb = from === 'usb'
  const content = usb ? 'U 盘里的资料' : '县里传来的资料'
  const again = usb ? '请拿 U 盘重新拷一份' : '过一会儿会再试'
  const named = file === undefined ? '' : `（${file}）`
  switch (kind) {
    case 'unreachable': return usb ? 'U 盘读不到了，是不是拔早了。没有用它，原来的资料照样能用' : '县里没连上，过一会儿会再试。现在的资料照样能用'
    case 'foreign': return `${content}不是${county}发的${named}，没有用它`
    case 'damaged': return `${content}有文件坏了${named}，没有用它，${again}`
    case 'expired': return `${content}签得太早，已经过期${named}，没有用它${usb ? '，请向县里要一份新的' : ''}`
    case 'older': return `${content}比这台机器的旧，没有用它`
    case 'mixed': return `${content}是几版拼在一起的${named}，没有用它，${again}`
    case 'tooLarge': return `${content}里有文件大得不像县里发的${named}，没有用它`
    case 'tooSlow': return usb ? `U 盘读得太慢${named}，先停下了，请换一个 U 盘` : '网太慢，先停下了，下次接着传'
    case 'unsafe': return `${content}里有不该有的链接或特殊文件${named}，没有用它`
    case 'incomplete': return `${content}里少文件${named}，没有用它，${again}`
    case 'noRoom': return `机器的磁盘放不下${missing === undefined ? '' : `，还差 ${sizeText(missing)}`}，没有更新，原来的资料照样能用`
    case 'unwritable': return '机器的磁盘写不进去，没有更新，原来的资料照样能用'
    case 'notForUs': return `${content}里没有本厅的${named}，没有用它`
    case 'untrusted': return '这台机器还没有认县里的钥匙，不能更新'
    case 'newerFormat': return `${content}要新版的程序才能用${named}，没有用它，请先升级这台机器的程序`
  }
}

/** How a check or an import ended well. */
export const outcomeSentences = {
  updated: (version: number) => `换上了第 ${version} 版资料`,
  current: (version: number) => `已经是这一版了：第 ${version} 版`,
  /** the manager went back from it */
  passedOver: (version: number) => `县里还是第 ${version} 版，就是退回前的那一版，没有再换`,
  /** films wait for the window, such as 22:00-06:00 */
  waiting: (version: number, window: string) => `第 ${version} 版里有大的视频，等到 ${window} 再传，传齐了一起换上`,
  unchanged: '县里没有新的资料',
  cancelled: '停下了，没有更新。已经传来的留着，下次接着来',
}
