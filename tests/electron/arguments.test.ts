import { expect, test } from 'vitest'
import { readArguments } from '../../electron/arguments.ts'

test('the shell understands what the headless program understands', () => {
  expect(readArguments(['.', '--data', '/d', '--port=0', '--clock', '2026-11-24T09:00:00+08:00'])).toEqual({ data: '/d', port: '0', clock: '2026-11-24T09:00:00+08:00' })
})

test('Chromium’s and a debugger’s switches pass by', () => {
  expect(readArguments(['--inspect=0', '--remote-debugging-port=0', '-r', 'loader.js', '--no-sandbox', '.', '--host', '127.0.0.1'])).toEqual({ host: '127.0.0.1' })
})

test('a switch without its value is none', () => {
  expect(readArguments(['--clock'])).toEqual({})
})
