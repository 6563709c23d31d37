import type { Plugin } from 'vite'

/** The page whose first screen nobody should wait for. */
const PAGE = '/kiosk.html'

/** The slices that the words of its first screen are written with, whatever the content. */
const SLICES = /noto-(?:sans-sc-(?:latin|11[3-9])|serif-sc-(?:latin|11[5-9]))-wght/

/**
 * Asks for the kiosk's first fonts together with its script and after it: they come while that runs, the first screen is
 * laid out with them, and no text changes its letters before a visitor's eyes.
 */
export const firstFonts = (): Plugin => ({
  name: 'first-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path, bundle }) => (path === PAGE
      ? Object.keys(bundle ?? {}).filter((file) => SLICES.test(file)).map((file) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, fetchpriority: 'low', href: `/${file}` },
        injectTo: 'head' as const,
      }))
      : undefined),
  },
})
