import type { Act } from '../../../core/contract/management.ts'
import { pair } from '../../i18n/pair.ts'

/**
 * What an act is called, by the path of its call; the fields that it was written down with fill the sentence. A test sees that
 * each audited call of the contract has one.
 */
export const ACT_WORDS = pair({
  zh: {
    'staff.login': '登录', 'staff.logout': '退出登录', 'staff.putAccount': '写了账号：{name}，{role}', 'staff.removeAccount': '去掉账号：{name}',
    'staff.endSessions': '让 {name} 在各处退出登录', 'staff.changePin': '改了自己的密码', 'system.changeSettings': '改了设置', 'system.restart': '重新启动', 'system.setClock': '把机器的时间改成 {now}',
    'system.leave': '退出一体机', 'queue.closeBusiness': '业务 {id} 今天不办了', 'queue.openBusiness': '业务 {id} 恢复取号', 'queue.confirmDay': '确认日期 {date}，开始新的一天',
    'counter.open': '{id}号窗口开窗', 'counter.close': '{id}号窗口关窗', 'voice.change': '改语音叫号，音量 {volume}', 'printing.test': '试打一张',
    'update.import': '从 U 盘导入资料', 'update.rollback': '退回以前的资料', 'update.cancel': '停下更新', 'update.saveReport': '把运行记录存到 U 盘', 'statistics.saveToStick': '把 {from} 到 {until} 的统计表存到 U 盘', 'notices.post': '发通知：{title}', 'notices.change': '改通知：{title}',
    'notices.withdraw': '撤下通知', 'notices.restore': '重新挂出通知', 'notices.takeFiles': '从 U 盘挂出图片',
    'feedback.answer': '答复第 {id} 条意见，{isPublic}', 'feedback.remove': '删掉第 {id} 条意见',
    'hall.setDuty': '改 {date} 的值班：{leader} {staff}', 'hall.setWindow': '改{id}号窗口办什么', 'hall.setStars': '改五星', 'satellites.newCode': '要了一个配对码', 'satellites.revoke': '断开第 {id} 台分机',
    'signage.saveLocal': '改本厅的播放单 {id}', 'signage.reset': '播放单 {id} 恢复成县里的',
  },
  en: {
    'staff.login': 'Logged in', 'staff.logout': 'Logged out', 'staff.putAccount': 'Wrote an account: {name}, {role}', 'staff.removeAccount': 'Removed an account: {name}',
    'staff.endSessions': 'Logged {name} out everywhere', 'staff.changePin': 'Changed the own PIN', 'system.changeSettings': 'Changed the settings', 'system.restart': 'Restarted', 'system.setClock': 'Set the clock to {now}',
    'system.leave': 'Left the kiosk', 'queue.closeBusiness': 'No more today: {id}', 'queue.openBusiness': 'Takes tickets again: {id}', 'queue.confirmDay': 'Confirmed the date {date}',
    'counter.open': 'Opened counter {id}', 'counter.close': 'Closed counter {id}', 'voice.change': 'Changed the spoken calls, volume {volume}', 'printing.test': 'Printed a trial',
    'update.import': 'Imported content from a stick', 'update.rollback': 'Went back to earlier content', 'update.cancel': 'Stopped an update', 'update.saveReport': 'Saved the report to a stick', 'statistics.saveToStick': 'Saved the statistics of {from} to {until} to a stick', 'notices.post': 'Posted a notice: {title}', 'notices.change': 'Changed a notice: {title}',
    'notices.withdraw': 'Withdrew a notice', 'notices.restore': 'Put a notice up again', 'notices.takeFiles': 'Put up pictures of a stick',
    'feedback.answer': 'Answered suggestion {id}, {isPublic}', 'feedback.remove': 'Removed suggestion {id}',
    'hall.setDuty': 'Changed who is on duty on {date}: {leader} {staff}', 'hall.setWindow': 'Changed what counter {id} handles', 'hall.setStars': 'Changed the stars', 'satellites.newCode': 'Asked for a pairing code', 'satellites.revoke': 'Disconnected satellite {id}',
    'signage.saveLocal': 'Changed the playlist {id} for this hall', 'signage.reset': 'Gave the playlist {id} back to the county',
  },
})

/** An act as a sentence; one that a newer program wrote down is named by its call. `wordOf` says a field in the page's language. */
export function actSentence({ act, details }: Pick<Act, 'act' | 'details'>, language: 'zh' | 'en', wordOf: (field: string, value: string) => string): string {
  const words: Readonly<Record<string, string>> = ACT_WORDS[language]
  return (words[act] ?? act).replaceAll(/\{(\w+)\}/g, (_, field: string) => wordOf(field, String(details[field] ?? '')))
}
