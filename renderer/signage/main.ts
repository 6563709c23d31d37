import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import './signage.css'
import { startSignage } from './start.ts'

startSignage()
