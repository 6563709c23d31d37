import { Command } from 'commander'
import { signRoot } from '../keys/root-sign.ts'
import { readPassphrase } from './passphrase.ts'
import { giveUp, say } from './say.ts'

/** `county root-sign --root FILE --key FILE`: one holder of a root key signs the next root. */
export const rootSignCommand = (): Command => new Command('root-sign')
  .description('用一把根钥匙签准备好的根清单；签之前看清打出来的内容\nSign a prepared root with one root key')
  .requiredOption('--root <FILE>', '准备好的根清单，next 文件夹里的 N.root.json (prepared root)')
  .requiredOption('--key <FILE>', '根钥匙文件，如 root-1.pem (root key)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ root, key }: { root: string; key: string }) => {
    const passphrase = await readPassphrase(`${key} 的口令`)
    const signed = passphrase.ok ? await signRoot(root, key, passphrase.value) : passphrase
    if (!signed.ok) {
      giveUp(signed.error)
      return
    }
    for (const line of signed.value) say(line)
    say(`已经签在 ${root} 里；和说好的不一样，就不要交回去`)
  })
