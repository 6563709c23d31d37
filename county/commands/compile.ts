import { Command } from 'commander'
import { nowIso } from '../clock.ts'
import { compileFolder } from '../compile/compile.ts'
import { giveUp, say, sayProblems, tellProgress } from './say.ts'

/** `county compile --source DIR --out DIR`: checks, then writes manifests and blobs; errors refuse it, warnings do not. */
export const compileCommand = (): Command => new Command('compile')
  .description('检查并编译内容文件夹，写出清单和文件；有错误就不写，警告不影响\nCheck and compile an authoring folder into manifests and blobs')
  .requiredOption('--source <DIR>', '内容文件夹 (authoring folder)')
  .requiredOption('--out <DIR>', '写到哪个文件夹，会整个换新 (output folder, replaced as a whole)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ source, out }: { source: string; out: string }) => {
    const compiled = await compileFolder({ source, out, now: nowIso(), progress: tellProgress })
    if (!compiled.ok) {
      giveUp(compiled.error)
      return
    }
    const { problems, written, changed, counts } = compiled.value
    sayProblems(problems)
    if (written) say(`已写到 ${out}：${String(counts.procedures)} 个事项、${String(counts.halls)} 个大厅和站点，${changed.length === 0 ? '内容没有变化' : `${String(changed.length)} 份清单有变化`}`)
    else {
      say('有错误，没有写出；请改好再编译')
      process.exitCode = 1
    }
  })
