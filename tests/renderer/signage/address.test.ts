import { expect, test } from 'vitest'
import { readAddress } from '../../../renderer/signage/address.ts'

test.each([
  ['', { screen: 'signage', profile: undefined, width: undefined, height: undefined }],
  ['?screen=door&profile=lcd&w=1280&h=720', { screen: 'door', profile: 'lcd', width: 1280, height: 720 }],
  ['?screen=&profile=oled&w=-5&h=1e9', { screen: 'signage', profile: undefined, width: undefined, height: undefined }],
])('the address %j asks for what makes sense in it', (query, asked) => {
  expect(readAddress(query)).toEqual(asked)
})
