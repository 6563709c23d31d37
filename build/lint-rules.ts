import path from 'node:path'
import type { ESLint, Rule } from 'eslint'
import { crossing } from './import-graph.ts'

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

/** The names that an import or export takes from a module; `*` for all of them. */
const namesIn = (node: ImportNode): string[] => (node.specifiers ?? []).map((each) => each.imported?.name ?? (each.type === 'ImportDefaultSpecifier' ? 'default' : '*'))

/** What the parsers for TypeScript and Vue give for everything that names a module. */
interface ImportNode {
  readonly source: { readonly type: string; readonly value?: unknown } | null
  readonly importKind?: string
  readonly exportKind?: string
  readonly specifiers?: readonly { readonly type: string; readonly importKind?: string; readonly imported?: { readonly name: string } }[]
}

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }: ImportNode): boolean =>
  importKind === 'type' || exportKind === 'type' || (specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'))

/** The table of layers at the place of writing, with the same judge as the test that walks the whole graph. */
const noCrossing: Rule.RuleModule = {
  meta: { type: 'problem', docs: { description: 'no import crosses the table of layers' }, schema: [] },
  create: (context) => {
    const file = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/')
    const judge = (node: Rule.Node): void => {
      const use = node as unknown as ImportNode
      if (typeof use.source?.value !== 'string') return
      const message = crossing({ file, specifier: use.source.value, typeOnly: isTypeOnly(use), names: namesIn(use) })
      if (message !== undefined) context.report({ node, message })
    }
    return { ImportDeclaration: judge, ExportNamedDeclaration: judge, ExportAllDeclaration: judge, ImportExpression: judge, TSImportType: judge }
  },
}

/** The project's own rules. */
export const own: ESLint.Plugin = { rules: { 'no-crossing': noCrossing } }
