import { pair } from '../../i18n/pair.ts'

export const ratingsMessages = pair({
  zh: { title: '今天的评价', hint: '来办事的人评的，不留名字', none: '今天还没有人评', noneHint: '办完的人在一体机上凭号就能评', allWell: '没有人说不满意', low: '不满意的', and: '，', more: '另外 {n} 条也看看' },
  en: { title: 'Ratings today', hint: 'By visitors, without a name', none: 'Nobody has rated today', noneHint: 'Whoever was served can rate at the kiosk, with the number', allWell: 'Nobody was unhappy', low: 'Not content', and: ', ', more: 'Show {n} more' },
})
