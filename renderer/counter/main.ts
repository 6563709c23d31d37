import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../desk/desk.css'
import { startDesk } from '../desk/start.ts'
import CounterApp from './CounterApp.vue'
import { counterMessages } from './messages.ts'

startDesk(CounterApp, { name: 'counter', rooms: { counter: counterMessages } })
