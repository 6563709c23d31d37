import { ipcRenderer } from 'electron'

const CHANNEL = 'station:connect'

// Ports cannot cross the context bridge: the page posts one end to its own window, and it is passed on from here.
// Nothing is exposed to the page.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CHANNEL) return
  ipcRenderer.postMessage(CHANNEL, null, [...event.ports])
})
