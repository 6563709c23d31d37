import { describe, expect, test } from 'vitest'
import { compile } from '../../../core/content/compile.ts'
import { countyFiles, parseFiles, problemsIn } from '../../support/county-fixture.ts'

const FILE = 'playlists/door.yaml'
const SOUND = `title: 门口
halls: [410423-xinji]
from: 2026-11-01
until: 2026-12-31
when:
  - { days: [1, 2, 3, 4, 5], time: "18:00-7:30" }
items:
  - { show: procedure, procedure: dibao }
  - { show: list, category: relief }
  - { show: notice, notice: dongji }
  - { show: picture, file: notices/winter.svg }
`
const withPlaylist = (text: string) => countyFiles().set(FILE, text)
const wrong = (from: string, to: string) => {
  if (!SOUND.includes(from)) throw new Error(`the playlist does not hold “${from}”`)
  return problemsIn(withPlaylist(SOUND.replace(from, to))).filter((problem) => problem.startsWith(FILE))
}

test('a sound playlist is no problem', () => {
  expect(problemsIn(withPlaylist(SOUND))).toEqual([])
})

describe('what is wrong in a playlist is told at its line', () => {
  test.each([
    ['an unknown matter', 'procedure: dibao', 'procedure: nowhere', `${FILE}:8: error: 播放内容（items）第 1 项的事项（procedure）写了“nowhere”，procedures 文件夹里没有这个事项，请改成已有的`],
    ['an unknown category', 'category: relief', 'category: nowhere', `${FILE}:9: error: 播放内容（items）第 2 项的事项分类（category）写了“nowhere”，county.yaml 的事项分类（categories）里没有，请改成已有的`],
    ['an unknown notice', 'notice: dongji', 'notice: nowhere', `${FILE}:10: error: 播放内容（items）第 3 项的公告（notice）写了“nowhere”，notices 文件夹里没有这条公告，请改成已有的`],
    ['an unknown hall', '410423-xinji', '410423-nowhere', `${FILE}:2: error: 大厅（halls）第 1 项写了“410423-nowhere”，halls 文件夹里没有这个大厅，请改成已有的`],
    ['a picture that is not there', 'winter.svg', 'summer.svg', `${FILE}:11: error: 文件 media/notices/summer.svg 不存在，请放进去或改正文件名`],
    ['a picture as a film', 'show: picture', 'show: video', `${FILE}:11: error: notices/winter.svg 不是视频，放图片写 show: picture`],
    ['an end before the beginning', '2026-12-31', '2026-10-31', `${FILE}:4: error: 结束日期 2026-10-31 在开始日期 2026-11-01 之前，请核对`],
    ['a part of the day without length', '18:00-7:30', '18:00-18:00', `${FILE}:6: error: 什么时候放（when）第 1 项的时段（time）“18:00-18:00”不对：开始和结束的时间一样，整天都放就不用写时段`],
    ['an item that is none', 'show: list', 'show: lists', `${FILE}:9: error: 播放内容（items）第 2 项的放什么（show）不能写“lists”，只能写：procedure、frequent、list、notices、notice、calendar、duty、stars、picture、video、board、clock`],
    ['a key that is misspelt', 'time:', 'timee:', `${FILE}:6: error: 什么时候放（when）第 1 项里有不认识的字段“timee”，是不是想写“time”`],
  ])('%s', (_what, from, to, problem) => {
    expect(wrong(from, to)).toEqual([problem])
  })
})

test('a hall gets the playlists that are for it, its villages too, and the others do not', () => {
  const { county, calendar, ...rest } = parseFiles(withPlaylist(SOUND))
  const { halls } = compile({ ...rest, county: county!, calendar: calendar! })
  const playlists = Object.fromEntries(halls.map(({ part, files }) => [part, (JSON.parse(files.find(({ path }) => path === 'playlists.json')!.text) as { id: string }[]).map(({ id }) => id)]))
  expect(playlists).toEqual({ '410423-center': [], '410423-xinji': ['door'], '410423-xinji-chaizhuang': ['door'] })
})
