import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
import '../styles/tokens.css'
import '../desk/desk.css'
import { startDesk } from '../desk/start.ts'
import CounterApp from './CounterApp.vue'
import { counterMessages } from './messages.ts'

startDesk(CounterApp, { name: 'counter', rooms: { counter: counterMessages } })
