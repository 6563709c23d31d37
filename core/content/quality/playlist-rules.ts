import type { Source } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** A playlist ends on its first day or later. */
export function playlistDatesRule({ playlists }: Source): Finding[] {
  return playlists.flatMap(({ file, value: { from, until } }) => from !== undefined && until !== undefined && until < from
    ? [findingsOf(file).error(['until'], `结束日期 ${until} 在开始日期 ${from} 之前，请核对`)]
    : [])
}

const FILM = /\.(mp4|webm)$/

/** Pictures and films of a playlist must be there, each in the kind of item that can show it. */
export function playlistMediaRule({ playlists, media }: Source): Finding[] {
  return playlists.flatMap(({ file, value }) => value.items.flatMap((item, index) => {
    if (item.show !== 'picture' && item.show !== 'video') return []
    const { error } = findingsOf(file)
    const at = ['items', index, 'file']
    if (!media.has(item.file)) return [error(at, `文件 media/${item.file} 不存在，请放进去或改正文件名`)]
    if (FILM.test(item.file) === (item.show === 'video')) return []
    return [error(at, item.show === 'video' ? `${item.file} 不是视频，放图片写 show: picture` : `${item.file} 是视频，放视频写 show: video`)]
  }))
}
