import path from 'node:path'
import ts from 'typescript'
import { parse as parseVue } from 'vue/compiler-sfc'
import { type Layer, layerOf } from './layers.ts'

/** One import as it is written. */
export interface Import {
  /** from the root of the project, with forward slashes */
  readonly file: string
  readonly specifier: string
  /** true when nothing of it is left after compiling */
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

const scriptOf = (file: string, text: string): string => {
  if (!file.endsWith('.vue')) return text
  const { script, scriptSetup } = parseVue(text).descriptor
  return `${script?.content ?? ''}\n${scriptSetup?.content ?? ''}`
}

const namesOf = (clause: ts.ImportClause | undefined): string[] => {
  const bindings = clause?.namedBindings
  if (clause === undefined) return []
  const named = bindings === undefined ? [] : ts.isNamedImports(bindings) ? bindings.elements.map((e) => (e.propertyName ?? e.name).text) : ['*']
  return clause.name === undefined ? named : ['default', ...named]
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = clause.namedBindings
  return clause.name === undefined && bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.length > 0 && bindings.elements.every((e) => e.isTypeOnly)
}

/** All imports of a text: static, re-exports, dynamic with a fixed string, and `import('…')` types. */
export const importsOf = (file: string, text: string): Import[] => {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, names: readonly string[]): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push({ file, specifier: specifier.text, typeOnly, names })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), namesOf(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, ['*'])
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, ['*'])
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, [])
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS))
  return found
}

/** The file that a relative import names, from the root of the project; undefined for a package. */
export const targetOf = ({ file, specifier }: Import): string | undefined =>
  specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')) : undefined

const crossingOfLayer = (from: Layer, use: Import, target: string): string | undefined => {
  const to = layerOf(target)
  if (to === from) return undefined
  if (to === undefined) return `${use.file} imports ${target}, which belongs to no layer`
  if (from.imports.includes(to.name)) return undefined
  if (from.importsTypes.includes(to.name)) return use.typeOnly ? undefined : `${use.file} imports more than types from ${target}`
  return `${use.file} imports ${target}: ${from.name} must not import ${to.name}`
}

const crossingOfPackage = (from: Layer, use: Import): string | undefined => {
  if (from.refuses.some((pattern) => pattern.test(use.specifier))) return `${use.file} imports ${use.specifier}, which ${from.name} must not`
  const allowed = from.only[use.specifier]
  const extra = allowed === undefined ? [] : use.names.filter((name) => !allowed.includes(name))
  return extra.length === 0 ? undefined : `${use.file} imports ${extra.join(', ')} from ${use.specifier}`
}

/** Why an import crosses the table of layers, in one sentence; undefined when it does not. */
export const crossing = (use: Import): string | undefined => {
  const from = layerOf(use.file)
  if (from === undefined) return undefined
  const target = targetOf(use)
  return target === undefined ? crossingOfPackage(from, use) : crossingOfLayer(from, use, target)
}

/** The first way from a file back to itself, as a list of files; undefined when there is none. */
export const cycleIn = (graph: ReadonlyMap<string, readonly string[]>): string[] | undefined => {
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(file)
    if (at >= 0) return [...trail.slice(at), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file])
      if (cycle !== undefined) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = walk(file, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
