import { describe, expect, it } from 'vitest'
import type { Difference, Source } from '../../../../core/contract/update.ts'
import { amountWords, holdsWords, isSame, itemNote, unlisted } from '../../../../renderer/staff/stick/stick-words.ts'
import { tellerAt } from '../../../support/teller.ts'

const { t } = tellerAt('2026-11-23T09:40:00+08:00')
const source: Source = { id: 'a', label: 'KINGSTON', kind: 'drive', hasUpdate: false, hasLocal: false, isWritable: true, freeBytes: 1 }
const counts = { added: 3, changed: 6, removed: 1, media: 41 }
const item = { change: 'changed', kind: 'procedure', name: '低保申请', note: '' } as const
const difference: Difference = { source: 'a', version: 131, published: '2026-11-16T02:00:00Z', items: [item, item], counts, bytes: 90_177_536 }

describe('a stick that is plugged in', () => {
  it.each([[true, true, '里面有县里的资料、本厅的图片'], [true, false, '里面有县里的资料'], [false, true, '里面有本厅的图片'], [false, false, '里面没有县里的资料，也没有本厅的图片']])('with an update: %s, with pictures: %s, says so', (hasUpdate, hasLocal, words) => {
    expect(holdsWords(t, { ...source, hasUpdate, hasLocal })).toBe(words)
  })

  it('says how much there is to copy, and nothing of what there is not', () => {
    expect(amountWords(t, difference)).toBe('图片视频 41 个 · 共 86 MB')
    expect(amountWords(t, { counts: { ...counts, media: 0 }, bytes: 0 })).toBe('')
  })

  it('tells what changed, or at least what kind of thing it is', () => {
    expect(itemNote(t, { ...item, note: '45 → 30 个工作日' })).toBe('45 → 30 个工作日')
    expect(itemNote(t, item)).toBe('办事指南')
  })

  it('with what runs already has nothing to copy', () => {
    const running = { generation: 4, origin: 'county', version: 131, published: '2026-11-16T02:00:00Z', activated: '2026-11-16T02:00:00Z' } as const
    const none = { added: 0, changed: 0, removed: 0, media: 0 }
    expect(isSame({ version: 131, counts: none }, running)).toBe(true)
    expect(isSame({ version: 132, counts: none }, running)).toBe(false)
    expect(isSame({ version: 131, counts: none }, null)).toBe(false)
  })

  it('counts what the list has no room for', () => {
    expect(unlisted(difference)).toBe(8)
    expect(unlisted({ ...difference, counts: { added: 0, changed: 2, removed: 0, media: 0 } })).toBe(0)
  })
})
