import { describe, expect, test } from 'vitest'
import { suggestMessages } from '../../../../renderer/kiosk/suggest/messages.ts'
import { READY } from '../../../../renderer/kiosk/suggest/ready.ts'
import { eraseLast, hasSentence, phoneWords, touchSentence, typeOn, typePhone } from '../../../../renderer/kiosk/suggest/writing.ts'

describe('what a visitor writes', () => {
  test('a ready sentence is closed, so that the next word begins anew, and a second touch takes it out', () => {
    const once = touchSentence('', '等的时间长', '。')
    expect(once).toBe('等的时间长。')
    const more = touchSentence(`${once}我等了半天`, '厕所不干净', '。')
    expect(more).toBe('等的时间长。我等了半天。厕所不干净。')
    expect(hasSentence(more, '等的时间长', '。')).toBe(true)
    expect(touchSentence(more, '等的时间长', '。')).toBe('我等了半天。厕所不干净。')
  })

  test('no second mark stands after one that somebody typed', () => {
    expect(touchSentence('能不能早点？', '想要早点开门', '。')).toBe('能不能早点？想要早点开门。')
    expect(touchSentence('I waited too long. ', 'Please open earlier', '. ')).toBe('I waited too long. Please open earlier. ')
  })

  test('what does not fit into the box is not begun', () => {
    const full = '长'.repeat(499)
    expect(typeOn(full, '了')).toHaveLength(500)
    expect(typeOn(full, '等了')).toBe(full)
    expect(touchSentence(full, '等的时间长', '。')).toBe(full)
  })

  test('one touch erases one character, also a rare one', () => {
    expect(eraseLast('姓𬱖')).toBe('姓')
    expect(eraseLast('')).toBe('')
  })

  test('no ready sentence is part of another, in both languages', () => {
    for (const { ready } of [suggestMessages.zh, suggestMessages.en]) {
      const all = READY.flatMap(({ sentences }) => sentences.map((id) => ready[id]))
      expect(all).toHaveLength(8)
      for (const one of all) expect(all.filter((other) => other.includes(one))).toEqual([one])
    }
  })
})

test('a phone stands in groups that can be read out, while it is typed too, and takes no more digits than a phone has', () => {
  expect(['1', '1000', '10000001234', '03755000108'].map(phoneWords)).toEqual(['1', '100 0', '100 0000 1234', '0375 5000108'])
  expect(typePhone('037512345678', '9')).toBe('037512345678')
})
