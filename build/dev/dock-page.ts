/** What a hand does, in both languages. */
const WORDS: Readonly<Record<string, string>> = {
  refill: '换新纸 refill', 'paper-low': '纸快没了 paper low', 'paper-out': '没纸 paper out', 'open-cover': '开盖 open', 'close-cover': '合盖 close',
  jam: '卡纸 jam', repair: '修好 repair', hang: '不答应 hang', wake: '醒来 wake', vanish: '断线 vanish', 'come-back': '接上 come back',
}

/** The dock's page: buttons for the hands, and the papers in the tray, the newest first. */
export const dockPage = (hands: readonly string[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>设备台 dock</title><style>
body { font: 16px/1.5 sans-serif; margin: 24px; background: #f7f2e8; color: #211c17 }
button { font: inherit; padding: 8px 14px; margin: 4px; border: 2px solid #211c17; border-radius: 10px; background: #fffdf9 }
img { display: inline-block; vertical-align: top; width: 288px; margin: 8px; background: #fff; border: 1px solid #b3a68f }
</style></head><body>
<h1>打印机 printer</h1>
<p>${hands.map((hand) => `<button data-post="/hands/${hand}">${WORDS[hand] ?? hand}</button>`).join('')}</p>
<h1>群众 visitors</h1>
<p><button data-post="/crowd">来五个人 a crowd of five</button></p>
<h1>打出来的 tray</h1>
<div id="tray"></div>
<script type="module">
for (const button of document.querySelectorAll('[data-post]')) button.onclick = () => fetch(button.dataset.post, { method: 'POST' })
let shown = 0
setInterval(async () => {
  const { count } = await (await fetch('/papers')).json()
  for (; shown < count; shown++) document.querySelector('#tray').prepend(Object.assign(new Image(), { src: '/papers/' + shown, alt: '' }))
}, 1000)
</script></body></html>`
