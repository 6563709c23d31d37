import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'
import type { TextStyle } from '../../core/printing/drawing.ts'

/** Turns a style into the `font` of a canvas. */
export type FontOf = (style: TextStyle) => string

/** A file of a face: the build puts a hash at its end. Each holds some of the characters, in all weights. */
const FILE = /^noto-(sans|serif)-sc-[a-z0-9-]+-wght-normal.*\.woff2$/

/**
 * Makes the faces that ship with the pages known to the canvas. Each face comes in about a hundred files, one for each
 * group of characters; as families of their own, listed in one `font`, they are one face. Throws when a face is missing.
 */
export function openFonts(folders: readonly string[]): FontOf {
  const families: Record<string, string[]> = { sans: [], serif: [] }
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const face = FILE.exec(name)?.[1]
      const family = name.replace('.woff2', '')
      // read here, not by the canvas: the files may lie in the archive of the package
      if (face !== undefined && GlobalFonts.register(readFileSync(path.join(folder, name)), family)) families[face]?.push(family)
    }
  }
  const lists = Object.fromEntries(Object.entries(families).map(([face, names]) => {
    if (names.length === 0) throw new Error(`no font files of noto-${face}-sc in ${folders.join(', ')}`)
    return [face, names.toSorted(latinFirst).map((name) => `"${name}"`).join(', ')]
  }))
  return ({ size, bold, serif }) => `${bold ? 700 : 400} ${size}px ${lists[serif ? 'serif' : 'sans'] ?? ''}`
}

/** The first family that has a character draws it: figures and letters come from one file. */
const latinFirst = (a: string, b: string): number => Number(b.includes('-latin-wght')) - Number(a.includes('-latin-wght'))
