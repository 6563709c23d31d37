import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { fusesFor } from '../../build/lib/fuses.mjs'

const shipped = fusesFor({ platform: 'linux', isTest: false })

test('what is shipped cannot be turned into a Node, inspected, or given other code', () => {
  expect(shipped).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
})

test('the archive is checked where Electron can', () => {
  for (const platform of ['darwin', 'win32']) {
    expect(fusesFor({ platform, isTest: false })[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true)
  }
})

test('the variant that is tested differs in one fuse', () => {
  expect(fusesFor({ platform: 'linux', isTest: true })).toEqual({ ...shipped, [FuseV1Options.EnableNodeCliInspectArguments]: true })
})
