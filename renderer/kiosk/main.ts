import '../styles/tokens.css'
import '../styles/base.css'
import { startKiosk } from './start.ts'

startKiosk()
