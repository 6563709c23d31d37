import { describe, expect, test } from 'vitest'
import { isOurs, pageAddress } from '../../electron/origin.ts'

describe('which pages are ours', () => {
  test.each(['app://station/', 'app://station/kiosk?screen=front', 'app://station/assets/a.js#x'])('%s is', (address) => {
    expect(isOurs(address)).toBe(true)
  })

  test.each([
    '', 'about:blank', 'kiosk', 'https://station/kiosk', 'app://elsewhere/kiosk', 'app://station.example/kiosk', 'app://station:80/kiosk', 'app://station@elsewhere/',
    'app://user@station/kiosk', 'https://example.com/?next=app://station/kiosk', 'https://example.com/#app://station/', 'javascript:location="app://station/"', 'file:///app://station/',
  ])('%s is not', (address) => {
    expect(isOurs(address)).toBe(false)
  })

  test('a page’s address carries the name of its screen, whatever is in it', () => {
    const address = pageAddress({ surface: 'kiosk', name: '大门 & 左边' })
    expect(isOurs(address)).toBe(true)
    expect(new URL(address).searchParams.get('screen')).toBe('大门 & 左边')
  })

  test('the address of a LED page says all that its first paint depends on', () => {
    const address = pageAddress({ surface: 'signage', name: 'door', profile: 'led', palette: 'amber', bounds: { x: 8, y: 0, width: 256, height: 64 } })
    expect(address).toBe('app://station/signage?screen=door&profile=led&palette=amber&w=256&h=64')
  })
})
