import type { UpdateState } from '../../../core/contract/update.ts'
import type { Translate } from '../../i18n/opening.ts'

const UNITS = ['KB', 'MB', 'GB', 'TB'] as const

/** An amount of bytes as file managers show it: 640 KB, 86 MB, 1.2 GB. */
export function bytesText(bytes: number): string {
  let amount = bytes / 1024
  let unit = 0
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1024
    unit += 1
  }
  const isSmall = amount < 10 && unit > 0
  return `${isSmall ? Number(amount.toFixed(1)) : Math.max(Math.round(amount), bytes > 0 ? 1 : 0)} ${UNITS[unit] ?? ''}`
}

/** About so long: 约 40 秒, 约 3 分钟. Nobody is told seconds that nobody can know. */
export function aboutWords(t: Translate, seconds: number): string {
  if (seconds < 60) return t('update.about.seconds', { n: Math.max(Math.ceil(seconds / 10), 1) * 10 })
  if (seconds < 5400) return t('update.about.minutes', { n: Math.round(seconds / 60) })
  return t('update.about.hours', { n: Math.round(seconds / 3600) })
}

type Progress = NonNullable<UpdateState['progress']>

/** How far a work is: 86 / 139 个文件 · 41 / 86 MB · 约 40 秒. */
export function progressWords(t: Translate, { doneBytes, totalBytes, doneFiles, totalFiles, secondsLeft }: Progress): string {
  const total = bytesText(totalBytes)
  const done = bytesText(doneBytes)
  const unit = total.slice(total.indexOf(' '))
  const parts = [
    ...(totalFiles > 0 ? [t('update.files', { done: doneFiles, total: totalFiles })] : []),
    ...(totalBytes > 0 ? [`${done.endsWith(unit) ? done.slice(0, -unit.length) : done} / ${total}`] : []),
    ...(secondsLeft !== null ? [aboutWords(t, secondsLeft)] : []),
  ]
  return parts.join(' · ')
}

/** Part of a work that is done, 0 … 1; files tell it where no bytes are to be fetched. */
export function shareDone({ doneBytes, totalBytes, doneFiles, totalFiles }: Progress): number {
  const [done, total] = totalBytes > 0 ? [doneBytes, totalBytes] : [doneFiles, totalFiles]
  return total > 0 ? Math.min(done / total, 1) : 0
}
