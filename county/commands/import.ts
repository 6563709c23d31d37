import { Command } from 'commander'
import { importWorkbook } from '../import/import.ts'
import { importReport } from '../import/report.ts'
import { giveUp, say, tellProgress } from './say.ts'

/** `county import --xlsx FILE --source DIR`: spreadsheet rows into `procedures/`; exit code 1 when rows were not taken. */
export const importCommand = (): Command => new Command('import')
  .description('把表格（.xlsx）里的事项导入内容文件夹，一行一个事项；已有的文件不改\nImport matters from a spreadsheet into procedures/; files that exist stay')
  .requiredOption('--xlsx <FILE>', '表格文件 (spreadsheet)')
  .requiredOption('--source <DIR>', '内容文件夹 (authoring folder)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ xlsx, source }: { xlsx: string; source: string }) => {
    const imported = await importWorkbook(xlsx, source, tellProgress)
    if (!imported.ok) {
      giveUp(imported.error)
      return
    }
    const { lines, refused } = importReport(imported.value)
    for (const line of lines) say(line)
    if (refused > 0) process.exitCode = 1
  })
