import { Command } from 'commander'
import { nowIso } from '../clock.ts'
import { exportStick } from '../stick/export.ts'
import { giveUp, say, tell, tellProgress } from './say.ts'
import { inSize } from './size.ts'

interface Options { readonly repo: string; readonly to: string; readonly hall?: readonly string[] }

/** `county export-usb --repo DIR --to DIR [--hall CODE]`: the folder `kiosk-update/` for a stick. */
export const exportCommand = (): Command => new Command('export-usb')
  .description('把仓库里现在的一版拷到 U 盘的 kiosk-update 文件夹，只拷缺的\nCopy the current version into kiosk-update/ on a stick; only what is missing')
  .requiredOption('--repo <DIR>', '仓库 (repository)')
  .requiredOption('--to <DIR>', 'U 盘 (stick)')
  .option('--hall <CODE...>', '只给这些大厅，不写就是全县 (only these halls)')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ repo, to, hall }: Options) => {
    const done = await exportStick({
      repo, to, now: nowIso(), progress: tellProgress, ...(hall && { halls: hall }),
      onSize: ({ files, bytes, free }) => { tell(`要写 ${String(files)} 个文件，${inSize(bytes)}；${to} 剩 ${inSize(free)}`) },
    })
    if (!done.ok) {
      giveUp(done.error)
      return
    }
    const { version, files, bytes, expires } = done.value
    say(`${to} 里是第 ${String(version)} 版${hall ? `，给 ${hall.join('、')}` : '，全县都能用'}：${files === 0 ? '本来就是全的' : `写了 ${String(files)} 个文件，${inSize(bytes)}`}`)
    say(`${expires.slice(0, 10)} 以前带到大厅；拔 U 盘之前先弹出`)
  })
