import type { RouteRecordRaw } from 'vue-router'
import { pagesWithStyles } from '../stage/missing-styles.ts'
import AttractView from './attract/AttractView.vue'

/** Pages that are fetched after the first screen stands. */
const later = pagesWithStyles({
  home: () => import('./home/HomeView.vue'),
  guide: () => import('./guide/GuideView.vue'),
  search: () => import('./search/SearchView.vue'),
  procedure: () => import('./procedure/ProcedureView.vue'),
  windows: () => import('./hall/WindowsView.vue'),
  notices: () => import('./notices/NoticesView.vue'),
  calendar: () => import('./calendar/CalendarView.vue'),
  villages: () => import('./villages/VillagesView.vue'),
  choose: () => import('./ticket/ChooseView.vue'),
  check: () => import('./ticket/CheckView.vue'),
  closed: () => import('./ticket/ClosedView.vue'),
  ticket: () => import('./ticket/TicketView.vue'),
  myTicket: () => import('./ticket/MyTicketView.vue'),
  feedback: () => import('./rating/FeedbackView.vue'),
  rating: () => import('./rating/RatingView.vue'),
  suggest: () => import('./suggest/SuggestView.vue'),
  answers: () => import('./suggest/AnswersView.vue'),
})

/** What those pages, or whoever leaves one alone, may need besides. */
const besides = [() => import('../i18n/later.ts'), () => import('./visit/IdleDialog.vue'), () => import('../parts/PictureDialog.vue')]

/** The kiosk's pages. The address bar never shows them: they live in memory and end with the visit. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'attract', component: AttractView },
  { path: '/home', name: 'home', component: later.home },
  /** `?by=category|department|audience|frequent|village&id=…` opens that shelf */
  { path: '/guide', name: 'guide', component: later.guide },
  /** `?q=` starts with that word */
  { path: '/search', name: 'search', component: later.search },
  { path: '/procedure/:id', name: 'procedure', component: later.procedure, props: true },
  /** `?window=3` shows the way to that window */
  { path: '/windows', name: 'windows', component: later.windows },
  { path: '/notices/:id?', name: 'notices', component: later.notices, props: true },
  { path: '/calendar', name: 'calendar', component: later.calendar },
  { path: '/villages/:code?', name: 'villages', component: later.villages, props: true },
  /** 取号: which business */
  { path: '/ticket', name: 'choose', component: later.choose },
  /** 材料带齐了吗: of that matter */
  { path: '/ticket/check/:id', name: 'check', component: later.check, props: true },
  /** why that business takes no tickets now, and until when */
  { path: '/ticket/closed/:business', name: 'closed', component: later.closed, props: true },
  /** the number that was just taken */
  { path: '/ticket/number/:number', name: 'ticket', component: later.ticket, props: true },
  /** 查我的号 */
  { path: '/my-ticket/:number?', name: 'my-ticket', component: later.myTicket, props: true },
  /** 意见评价 */
  { path: '/feedback', name: 'feedback', component: later.feedback },
  /** 评一评: how one was served with that number */
  { path: '/rating/:number?', name: 'rating', component: later.rating, props: true },
  /** 提意见: what is said, then by keys in one's own words, and whom to call back */
  { path: '/feedback/suggest/:step(write|phone|thanks)?', name: 'suggest', component: later.suggest, props: true },
  /** 大家提的意见, answered; with an id one of them */
  { path: '/feedback/answers/:id(\\d+)?', name: 'answers', component: later.answers, props: true },
]

/** Fetches the other pages in a quiet moment, so that no visitor waits for one. */
export function preloadPages(): void {
  requestIdleCallback(() => { for (const fetch of [...besides, ...Object.values(later)]) void fetch() })
}
