import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
import '../styles/tokens.css'
import '../styles/base.css'
import './night.css'
import { startBoard } from './start.ts'

startBoard()
