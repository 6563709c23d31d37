import { Command, Option } from 'commander'
import { nowIso } from '../clock.ts'
import { ONLINE_ROLES, type OnlineRole } from '../keys/roles.ts'
import { rotate, type Rotation } from '../keys/rotate.ts'
import { readPassphrase } from './passphrase.ts'
import { giveUp, say } from './say.ts'

interface Options {
  readonly keys: string
  readonly repo: string
  readonly role?: readonly (OnlineRole | 'root')[]
  readonly lost?: readonly string[]
  readonly rootKey?: readonly string[]
}

/** `county rotate --keys DIR --repo DIR --role …`: replaces keys, or renews the root. */
export const rotateCommand = (): Command => new Command('rotate')
  .description('换钥匙：做新的，用根钥匙签，大厅自己跟上；不写 --role 就接着做没换完的\nReplace keys: new ones, signed for by root keys; without --role, finish what was begun')
  .requiredOption('--keys <DIR>', '钥匙文件夹 (keys)')
  .requiredOption('--repo <DIR>', '仓库 (repository)')
  .addOption(new Option('--role <ROLE...>', '换哪种；root 不写 --lost 就只是续期 (which; root without --lost only renews)').choices([...ONLINE_ROLES, 'root']))
  .option('--lost <NAME...>', '换掉哪把根钥匙，如 root-2 (root keys to replace)')
  .option('--root-key <FILE...>', '用来签的根钥匙文件，不写就用钥匙文件夹里的 (root keys that sign)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ keys, repo, role = [], lost = [], rootKey }: Options) => {
    const passphrase = await readPassphrase('钥匙的口令')
    const done = passphrase.ok
      ? await rotate({ keys, repo, roles: role, lost, passphrase: passphrase.value, now: nowIso(), ...(rootKey && { rootKeys: rootKey }) })
      : passphrase
    if (done.ok) sayRotation(done.value)
    else giveUp(done.error)
  })

function sayRotation(rotation: Rotation): void {
  if (rotation.state === 'done') {
    say(`现在用第 ${String(rotation.root)} 份根清单${rotation.version === undefined ? '，还没有发布过内容' : `，仓库里的第 ${String(rotation.version)} 版已经用它签好；钥匙被偷过的话，请马上再发布一次`}`)
    return
  }
  for (const line of rotation.says) say(line)
  const { before, own } = rotation.lacking
  say(`签名还不够：还要现在的根钥匙 ${String(before)} 把、新清单里的根钥匙 ${String(own)} 把`)
  say(`请拿根钥匙的人用 county root-sign --root ${rotation.root} --key 根钥匙文件 签，签够了运行 county rotate，不写 --role`)
}
