import type { Plugin } from 'vite'

/** The page that shows on walls of diodes, where any other colour than theirs would be seen. */
const PAGE = '/signage.html'

/** Keeps a page from being painted before its script has run; the build would drop the attribute if the page itself had it. */
export const firstPaint = (): Plugin => ({
  name: 'first-paint',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => (path === PAGE ? html.replace('<script type="module"', '<script type="module" blocking="render"') : html),
  },
})
