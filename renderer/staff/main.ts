import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../desk/desk.css'
import './kiosk.css'
import { startDesk } from '../desk/start.ts'
import { scoreMessages } from '../i18n/score.ts'
import StaffApp from './StaffApp.vue'
import { keysMessages } from '../keys/messages.ts'
import { contentMessages } from './content/messages.ts'
import { ownHallMessages } from './hall/messages.ts'
import { staffMessages } from './messages.ts'
import { noticesMessages } from './notices/messages.ts'
import { playlistsMessages } from './playlists/messages.ts'
import { statisticsMessages } from './statistics/messages.ts'
import { ratingsMessages } from './ratings/messages.ts'
import { satellitesMessages } from './satellites/messages.ts'
import { stickMessages } from './stick/messages.ts'
import { suggestionsMessages } from './suggestions/messages.ts'
import { updateMessages } from './update/messages.ts'

startDesk(StaffApp, {
  name: 'staff',
  rooms: {
    keys: keysMessages,
    staff: staffMessages,
    update: updateMessages,
    content: contentMessages,
    stick: stickMessages,
    notices: noticesMessages,
    playlists: playlistsMessages,
    statistics: statisticsMessages,
    ratings: ratingsMessages,
    score: scoreMessages,
    ownHall: ownHallMessages,
    suggestions: suggestionsMessages,
    satellites: satellitesMessages,
  },
  kiosk: new URLSearchParams(location.search).get('kiosk') ?? undefined,
})
