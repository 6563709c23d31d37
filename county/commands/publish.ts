import { Command } from 'commander'
import { nowIso } from '../clock.ts'
import { publishFolder, type Published } from '../publish/publish.ts'
import { readPassphrase } from './passphrase.ts'
import { giveUp, say, sayProblems, tell, tellProgress } from './say.ts'
import { inSize } from './size.ts'

interface Options { readonly source: string; readonly repo: string; readonly keys: string }

/** `county publish --source DIR --repo DIR --keys DIR`: checks, writes what changed and signs it; errors refuse it, warnings do not. */
export const publishCommand = (): Command => new Command('publish')
  .description('检查、编译并签名发布内容，只写有变化的；有错误就不发布，警告不影响\nCheck, compile, sign and publish; only what changed is written')
  .requiredOption('--source <DIR>', '内容文件夹 (authoring folder)')
  .requiredOption('--repo <DIR>', '发布到哪个文件夹，没有会新建 (repository)')
  .requiredOption('--keys <DIR>', '钥匙文件夹 (keys)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async (options: Options) => {
    const passphrase = await readPassphrase('钥匙的口令')
    const done = passphrase.ok ? await publishFolder({ ...options, passphrase: passphrase.value, now: nowIso(), progress: tellProgress }) : passphrase
    if (!done.ok) {
      giveUp(done.error)
      return
    }
    sayProblems(done.value.problems)
    if (done.value.published) sayPublished(done.value.published, done.value.counts)
    else {
      say('有错误，没有发布；请改好再来')
      process.exitCode = 1
    }
  })

function sayPublished({ version, isNew, changes, files, bytes, notes }: Published, counts: { procedures: number; halls: number }): void {
  if (isNew) say(`发布了第 ${String(version)} 版：${String(counts.procedures)} 个事项、${String(counts.halls)} 个大厅和站点；新写了 ${String(files)} 个文件，${inSize(bytes)}`)
  else say(`内容没有变化，还是第 ${String(version)} 版；签名已经续到 400 天以后`)
  for (const change of changes) say(change)
  for (const note of notes) tell(note)
}
