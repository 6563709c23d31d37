import MarkdownIt from 'markdown-it'
import type { Source } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** Pictures named in materials, by notices, and in the Markdown of both must be there: a kiosk has no network to fetch others. */
export function pictureRule({ procedures, notices, media }: Source): Finding[] {
  const samples = procedures.flatMap(({ file, value }) => value.materials.flatMap(({ sample }, index) =>
    sample === undefined || media.has(sample)
      ? []
      : [findingsOf(file).error(['materials', index, 'sample'], `样表图片 media/${sample} 不存在，请放进去或改正文件名`)]))
  const shown = notices.flatMap(({ file, value: { media: name } }) =>
    name === undefined || media.has(name) ? [] : [findingsOf(file).error(['media'], `图片或视频 media/${name} 不存在，请放进去或改正文件名`)])
  const inText = [...procedures, ...notices].flatMap(({ file, value: { body } }) => picturesIn(body).flatMap((source) => {
    const { error } = findingsOf(file)
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return [error({ text: source }, `图片“${source}”不能用网址，请把图片放进 media 文件夹`)]
    return media.has(mediaName(source)) ? [] : [error({ text: source }, `正文里的图片“${source}”不存在，请放进 media 文件夹或改正文件名`)]
  }))
  return [...samples, ...shown, ...inText]
}

/** A picture's path below `media/`, from how Markdown writes it: `media/x.png`, or `../media/x.png` as editors do. */
const mediaName = (source: string): string => source.replace(/^(?:\.\.\/|\.\/)?media\//, '')

const markdown = new MarkdownIt({ html: false })

/** Sources of the pictures in a Markdown text, in order. */
function picturesIn(body: string): string[] {
  if (!body.includes('![')) return []
  return markdown.parse(body, {}).flatMap((block) => (block.children ?? []).flatMap((token) => {
    const source = token.type === 'image' ? token.attrGet('src') : null
    return source === null ? [] : [String(source)]
  }))
}
