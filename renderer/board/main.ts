import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import './night.css'
import { startBoard } from './start.ts'

startBoard()
