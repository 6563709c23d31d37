import type { RouteRecordRaw } from 'vue-router'
import AttractView from './attract/AttractView.vue'
import HomeView from './home/HomeView.vue'

/** Pages that are fetched after the first screen stands. */
const later = {
  guide: () => import('./guide/GuideView.vue'),
  search: () => import('./search/SearchView.vue'),
  procedure: () => import('./procedure/ProcedureView.vue'),
  windows: () => import('./hall/WindowsView.vue'),
  notices: () => import('./notices/NoticesView.vue'),
  calendar: () => import('./calendar/CalendarView.vue'),
  villages: () => import('./villages/VillagesView.vue'),
}

/** The kiosk's pages. The address bar never shows them: they live in memory and end with the visit. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'attract', component: AttractView },
  { path: '/home', name: 'home', component: HomeView },
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
]

/** Fetches the other pages in a quiet moment, so that no visitor waits for one. */
export function preloadPages(): void {
  requestIdleCallback(() => { for (const fetch of Object.values(later)) void fetch() })
}
