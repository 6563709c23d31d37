import { Command } from 'commander'
import { check } from '../check.ts'
import { giveUp, say, sayProblems, tellProgress } from './say.ts'

/** `county check --source DIR`: the quality report; exit code 1 when there are errors. */
export const checkCommand = (): Command => new Command('check')
  .description('检查内容文件夹，逐条说出哪个文件第几行有什么问题\nCheck an authoring folder: file:line: severity: sentence')
  .requiredOption('--source <DIR>', '内容文件夹 (authoring folder)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ source }: { source: string }) => {
    const checked = await check(source, tellProgress)
    if (!checked.ok) {
      giveUp(checked.error)
      return
    }
    const { problems, counts, sound } = checked.value
    sayProblems(problems)
    say(`共 ${String(counts.procedures)} 个事项、${String(counts.notices)} 条公告、${String(counts.playlists)} 个播放单、${String(counts.halls)} 个大厅和站点、${String(counts.media)} 个媒体文件`)
    if (!sound) process.exitCode = 1
  })
