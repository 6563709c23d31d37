import { Command } from 'commander'
import { changePassphrase } from '../keys/change-passphrase.ts'
import { choosePassphrase, readPassphrase } from './passphrase.ts'
import { giveUp, say } from './say.ts'

/** `county passphrase --key FILE`: another passphrase for a key file. */
export const passphraseCommand = (): Command => new Command('passphrase')
  .description('给一把钥匙换口令，如各人保管的根钥匙\nChange the passphrase of a key file')
  .requiredOption('--key <FILE>', '钥匙文件 (key)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ key }: { key: string }) => {
    const old = await readPassphrase(`${key} 现在的口令`)
    const fresh = old.ok ? await choosePassphrase('新口令', 'COUNTY_NEW_PASSPHRASE') : old
    const changed = old.ok && fresh.ok ? await changePassphrase(key, old.value, fresh.value) : fresh
    if (changed.ok) say(`${key} 的口令换好了`)
    else giveUp(changed.error)
  })
