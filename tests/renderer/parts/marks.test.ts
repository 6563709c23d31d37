import { describe, expect, it } from 'vitest'
import { aroundFirstMark, splitAtMarks } from '../../../renderer/parts/marks.ts'

describe('marking what was typed', () => {
  it('cuts a name at its marks', () => {
    expect(splitAtMarks('城乡居民最低生活保障申请', [[5, 6], [8, 9]])).toEqual([
      { text: '城乡居民最', marked: false }, { text: '低', marked: true }, { text: '生活', marked: false }, { text: '保', marked: true }, { text: '障申请', marked: false },
    ])
  })

  it('leaves a text without marks whole, and a wholly marked one marked', () => {
    expect(splitAtMarks('低保', [])).toEqual([{ text: '低保', marked: false }])
    expect(splitAtMarks('低保', [[0, 2]])).toEqual([{ text: '低保', marked: true }])
  })

  it('does not show marks beyond the end of the text', () => {
    expect(splitAtMarks('低保', [[1, 9]])).toEqual([{ text: '低', marked: false }, { text: '保', marked: true }])
    expect(splitAtMarks('低保', [[4, 6]])).toEqual([{ text: '低保', marked: false }])
  })

  it('keeps a line that is short enough', () => {
    const line = { text: '户口本', marks: [[0, 2]] as const }
    expect(aroundFirstMark(line, 20)).toEqual(line)
  })

  it('cuts a long line around its first mark and moves the marks along', () => {
    const text = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'
    const cut = aroundFirstMark({ text, marks: [[10, 12], [18, 20]] }, 6)
    expect(cut.text).toBe('…九十甲乙丙丁…')
    expect(splitAtMarks(cut.text, cut.marks).filter(({ marked }) => marked)).toEqual([{ text: '甲乙', marked: true }])
  })

  it('shows the start of a long line whose mark stands first, and the end of one whose mark stands last', () => {
    const text = '一二三四五六七八九十'
    expect(aroundFirstMark({ text, marks: [[0, 1]] }, 4)).toEqual({ text: '一二三四…', marks: [[0, 1]] })
    expect(aroundFirstMark({ text, marks: [[9, 10]] }, 4)).toEqual({ text: '…七八九十', marks: [[4, 5]] })
  })
})
