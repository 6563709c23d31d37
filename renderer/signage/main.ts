import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
import '../styles/tokens.css'
import '../styles/base.css'
import './signage.css'
import { startSignage } from './start.ts'

startSignage()
