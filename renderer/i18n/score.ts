import { pair } from './pair.ts'

/** The five scores of a rating and the reasons of whoever was not content, as visitors and managers read them. */
export const scoreMessages = pair({
  zh: {
    label: { 1: '非常满意', 2: '满意', 3: '基本满意', 4: '不满意', 5: '非常不满意' },
    reason: { waited: '等得太久', unclear: '材料没说清', rude: '态度不好', trips: '跑了好几趟', nobody: '窗口没人', charged: '要了钱', unreadable: '看不懂、听不清' },
  },
  en: {
    label: { 1: 'Very good', 2: 'Good', 3: 'All right', 4: 'Bad', 5: 'Very bad' },
    reason: { waited: 'Long wait', unclear: 'Papers not explained', rude: 'Not friendly', trips: 'Came several times', nobody: 'Nobody at the counter', charged: 'Asked for money', unreadable: 'Hard to read or hear' },
  },
})
