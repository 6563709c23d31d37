import { createApp, h, shallowRef } from 'vue'
import { Vue3Marquee } from 'vue3-marquee'
import { createSignageMessages } from '../../../renderer/signage/messages.ts'
import MarqueeLine from '../../../renderer/signage/MarqueeLine.vue'
import { stationKey, type StationView } from '../../../renderer/station/station.ts'

/** What moves. */
const TEXTS = ['办事前先看要带什么，少跑一趟', '城乡居民医保 12 月 31 日截止，手机、窗口都能交', '今天党群直通车进村，医保、社保、身份证都能办']
/** px a second */
const SPEED = 130
/** A page that lays out a slide is busy for so long, once in so many milliseconds. */
const BUSY_MS = 120
const EVERY_MS = 1000

const stage = document.querySelector<HTMLElement>('#stage')
if (!stage) throw new Error('no stage')

/** A line that a script moves at each frame, as many pages do it. */
function moveByScript(root: HTMLElement): void {
  const line = document.createElement('p')
  line.style.whiteSpace = 'nowrap'
  line.textContent = [...TEXTS, ...TEXTS, ''].join('　◆　')
  root.append(line)
  const step = (at: number): void => {
    line.style.transform = `translateX(${-(at * SPEED / 1000) % (line.scrollWidth / 2)}px)`
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

/** Nothing but a picture as large as the line, moved by the compositor: what comes late on this page comes late by the machine. */
function moveStripe(root: HTMLElement): void {
  const stripe = document.createElement('p')
  stripe.style.cssText = 'inline-size: 5000px; block-size: 72px; background: repeating-linear-gradient(90deg, currentColor, transparent 150px); will-change: transform'
  root.style.overflow = 'hidden'
  root.append(stripe)
  stripe.animate([{ transform: 'translate3d(0, 0, 0)' }, { transform: 'translate3d(-3000px, 0, 0)' }], { duration: 3000 / SPEED * 1000, iterations: Infinity })
}

const asked = new URLSearchParams(location.search)
switch (asked.get('engine')) {
  case 'ours': {
    const app = createApp({ render: () => h(MarqueeLine, { texts: TEXTS.map((text) => ({ text, isUrgent: false })) }) })
    app.use(createSignageMessages())
    app.provide(stationKey, { state: shallowRef(), overview: shallowRef(), local: shallowRef({ date: '2026-11-23', minutes: 600, weekday: 1 }) } as unknown as StationView)
    app.mount(stage)
    break
  }
  case 'vue3-marquee':
    createApp({ render: () => h(Vue3Marquee, { clone: true, duration: 20 }, () => TEXTS.join('　◆　')) }).mount(stage)
    break
  case 'bare stripe': {
    moveStripe(stage)
    break
  }
  default: moveByScript(stage)
}

if (!asked.has('quiet')) {
  setInterval(() => {
    const end = performance.now() + BUSY_MS
    while (performance.now() < end);
  }, EVERY_MS)
}
