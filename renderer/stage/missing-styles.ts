import { useEventListener } from '@vueuse/core'

/** Addresses of style sheets that did not come. The bundler asks for each only once, whatever became of it. */
const missing = new Set<string>()

/** Notes which style sheets of this document do not come. */
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

function withStyles<Page>(fetch: () => Promise<Page>): () => Promise<Page> {
  let hasFailed = false
  return async () => {
    try {
      if (hasFailed) await Promise.all([...missing].map(fetchStyle))
      const page = await fetch()
      hasFailed = false
      return page
    } catch (error) {
      hasFailed = true
      throw error
    }
  }
}

/** Pages that are fetched one by one. One that could not be fetched comes with its look when it is fetched again, or not at all. */
export const pagesWithStyles = <Pages extends Readonly<Record<string, () => Promise<unknown>>>>(pages: Pages): Pages =>
  Object.fromEntries(Object.entries(pages).map(([name, fetch]) => [name, withStyles(fetch)])) as Pages
