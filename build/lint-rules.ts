import type { Linter } from 'eslint'
import { LAYERS, type Layer } from './layers.ts'

interface Ban {
  readonly selector: string
  readonly message: string
}

const BANS = {
  clock: [
    { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is a parameter: take it from the station\'s clock.' },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is a parameter: take it from the station\'s clock.' },
  ],
  enum: [{ selector: 'TSEnumDeclaration', message: 'A union of strings says the same and survives JSON.' }],
  defaultExport: [{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }],
  timers: [
    { selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)$/]', message: 'core decides and waits for nothing.' },
    { selector: 'MemberExpression[object.name="performance"]', message: 'Time is a parameter.' },
  ],
  chance: [{ selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Chance is a parameter.' }],
} satisfies Record<string, readonly Ban[]>

/** Syntax that is refused, by name, for the `no-restricted-syntax` rule. */
export const bans = (...names: readonly (keyof typeof BANS)[]): Ban[] => names.flatMap((name) => BANS[name])

const climbTo = (path: string): string => `^(\\.{1,2}/)+${path.replace(/\/$/, '(/|$)').replaceAll('.', '\\.')}`

const patternsOf = (layer: Layer): object[] => {
  const others = LAYERS.filter((other) => other !== layer && !layer.imports.includes(other.name))
  const folders = others.flatMap((other) =>
    other.paths.map((path) => ({
      regex: climbTo(path),
      allowTypeImports: layer.importsTypes.includes(other.name),
      message: `${layer.name} must not import ${other.name}.`,
    })))
  const packages = layer.refuses.map((regex) => ({ regex: regex.source, message: `${layer.name} must not import this package.` }))
  return [...folders, ...packages]
}

/** One lint zone for each layer: a fence at the place of writing; the layers test walks the whole graph. */
export const zones = (): Linter.Config[] => LAYERS.filter(({ name }) => name !== 'package.json').map((layer) => ({
  files: layer.paths.map((path) => path.endsWith('/') ? `${path}**/*.{ts,vue}` : path),
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: patternsOf(layer),
      paths: Object.entries(layer.only).map(([name, allowImportNames]) => ({ name, allowImportNames, message: 'Only what a preload script may touch.' })),
    }],
  },
}))
