import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
import '../styles/tokens.css'
import '../desk/desk.css'
import './kiosk.css'
import { startDesk } from '../desk/start.ts'
import StaffApp from './StaffApp.vue'
import { staffMessages } from './messages.ts'

startDesk(StaffApp, { name: 'staff', rooms: { staff: staffMessages }, kiosk: new URLSearchParams(location.search).get('kiosk') ?? undefined })
