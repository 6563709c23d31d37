import type { SearchEntry } from '../../core/search/types.ts'

const TOWNS = ['辛集乡', '赵村镇', '土门', '董周乡', '张官营镇', '瀼河乡', '昭平台库区', '露峰街道', '张店乡', '磙子营乡', '尧山镇', '琴台街道', '熊背乡',
  '观音寺乡', '背孜乡', '下汤镇', '四棵树乡', '鲁阳街道', '汇源街道', '梁洼镇', '瓦屋镇', '仓头乡', '张良镇', '团城乡', '马楼乡']
const GROUPS = ['城镇', '农村', '老年人', '重点人群', '流动人口', '脱贫户', '搬迁群众', '学生', '返乡人员', '企业职工']
const ACTS = ['变更', '注销', '补办', '年审', '查询', '信息修改', '延期', '复核', '网上办理', '异地办理', '转移', '停发', '恢复', '公示']
const OFFICES = ['民政所', '人社所', '医保站', '派出所', '残联', '农业农村办', '自然资源所', '党建办', '卫健办', '司法所']

/** Numbers from 0 up to 1, the same each time for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * As many entries as a whole province might have: the real ones first, then variants of them for a township, a group of
 * people, another act, with the aliases and the text that such matters have.
 */
export function manyEntries(real: readonly SearchEntry[], count: number, seed = 1): SearchEntry[] {
  const chance = chances(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, index): SearchEntry => {
    const { id, name, aliases, text } = pick(real)
    const [town, group, act, office] = [pick(TOWNS), pick(GROUPS), pick(ACTS), pick(OFFICES)]
    const vary = (word: string): string => pick([`${town.slice(0, 2)}${word}`, `${word}${act}`, `${group}${word}`])
    return {
      id: `${id}-${index}`,
      name: pick([`${town}${name}`, `${name}（${town}）`, `${group}${name}${act}`, `${town}${group}${name}`, `${name}${act}（${group}）`]),
      aliases: aliases.filter(() => chance() < 0.6).map(vary),
      text: `${town}${office}办理${act}\n${text.split('\n').filter(() => chance() < 0.8).join('\n')}`,
    }
  })
  return [...real, ...made].slice(0, count)
}

/** The id of the matter of which one of these is a special case; of a real one its own. */
export const plainOf = (id: string): string => id.replace(/-\d+$/, '')
