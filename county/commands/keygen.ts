import { Command } from 'commander'
import { nowIso } from '../clock.ts'
import { makeKeys, ROOT_KEYS } from '../keys/keygen.ts'
import { choosePassphrase } from './passphrase.ts'
import { giveUp, say } from './say.ts'

interface Options { readonly keys: string; readonly rootKeys: string; readonly threshold: string }

/** `county keygen --keys DIR`: the keys of a county, once. */
export const keygenCommand = (): Command => new Command('keygen')
  .description('做一套签名用的钥匙，一个县只做一次；口令从 COUNTY_PASSPHRASE 或终端读\nMake the signing keys of a county, once; passphrase from COUNTY_PASSPHRASE or the terminal')
  .requiredOption('--keys <DIR>', '放钥匙的新文件夹 (new folder for the keys)')
  .option('--root-keys <N>', '做几把根钥匙 (how many root keys)', String(ROOT_KEYS))
  .option('--threshold <M>', '换钥匙时要几把根钥匙一起签 (how many of them sign a new root)', '1')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ keys, rootKeys, threshold }: Options) => {
    const passphrase = await choosePassphrase('给钥匙定一个口令，然后按回车')
    const made = passphrase.ok ? await makeKeys({ keys, passphrase: passphrase.value, now: nowIso(), rootKeys: Number(rootKeys), threshold: Number(threshold) }) : passphrase
    if (!made.ok) {
      giveUp(made.error)
      return
    }
    say(`钥匙放在 ${keys}：${made.value.files.join('、')}`)
    say(`大厅要认的根清单：${made.value.root}`)
    say('把 root-*.pem 拷到两个 U 盘上分开锁好，再从这台电脑删掉；发布用不着它们。口令另外记好，忘了谁也打不开')
  })
