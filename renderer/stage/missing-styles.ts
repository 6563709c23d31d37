import { useEventListener } from '@vueuse/core'

/** Addresses of style sheets that could not be fetched. What the bundler adds to a page asks for each only once. */
const missing = new Set<string>()

/** Notes which style sheets of a page do not come. */
export function watchStyles(): void {
  useEventListener(window, 'error', ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    missing.add(target.href)
    target.remove()
  }, { capture: true })
}

const fetchStyle = (href: string): Promise<void> => new Promise((resolve, reject) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href })
  link.addEventListener('load', () => {
    missing.delete(href)
    resolve()
  })
  link.addEventListener('error', () => { reject(new Error(`no ${href}`)) })
  document.head.append(link)
})

/** Asks again for those that did not come, so that no page is shown without its look; rejects while one still does not. */
export const fetchMissingStyles = (): Promise<unknown> => Promise.all([...missing].map(fetchStyle))
