import type { z } from 'zod'

/**
 * Parses values from JSON with a schema: gives what the schema gives, and throws what it throws. What a county compiles has been
 * through the same schema and has nothing left to trim or to fill in; it is looked at, and not copied, in a third of the time.
 */
export function parserOf<T>(schema: z.ZodType<T>): (value: unknown) => T {
  const isAsMade = testOf(schema)
  return (value) => (isAsMade(value) ? value as T : schema.parse(value))
}

/** Whether a schema would give a value from JSON back just as it is: `true` is certain, of `false` the schema itself must be asked. */
type Test = (value: unknown) => boolean

const UNCERTAIN: Test = () => false

/** The rules are the schema's own, walked through once. A kind of schema that is not named here, or that makes another value, is never certain. */
function testOf(schema: z.core.$ZodType): Test {
  const kind = kindOf((schema as z.core.$ZodTypes)._zod.def, schema._zod.values)
  const checks = checksOf(schema)
  return checks ? (value) => kind(value) && checks(value) : kind
}

function kindOf(def: z.core.$ZodTypes['_zod']['def'], values: ReadonlySet<unknown> | undefined): Test {
  if ('coerce' in def && def.coerce) return UNCERTAIN
  switch (def.type) {
    case 'string': return (value) => typeof value === 'string'
    case 'number': return Number.isFinite
    case 'boolean': return (value) => typeof value === 'boolean'
    case 'enum': case 'literal': return values ? (value) => values.has(value) : UNCERTAIN
    case 'array': return arrayOf(testOf(def.element))
    case 'object': return objectOf(def.shape)
    // each option has other values of one field, so that no other option can be meant
    case 'union': return 'discriminator' in def ? anyOf(def.options.map(testOf)) : UNCERTAIN
    case 'optional': case 'default': return testOf(def.innerType)
    default: return UNCERTAIN
  }
}

function anyOf(options: readonly Test[]): Test {
  return (value) => options.some((option) => option(value))
}

function arrayOf(element: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false
    for (const item of value as readonly unknown[]) if (!element(item)) return false
    return true
  }
}

/** Only optional fields may be absent: in the place of others stands a default, or a fault. Unknown fields are refused or left out. */
function objectOf(shape: z.core.$ZodShape): Test {
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, { test: testOf(field), needed: field._zod.optin !== 'optional' }]))
  const needed = [...fields.values()].filter((field) => field.needed).length
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const given = value as Readonly<Record<string, unknown>>
    let there = 0
    for (const key in given) {
      const field = fields.get(key)
      if (field?.test(given[key]) !== true) return false
      if (field.needed) there += 1
    }
    return there === needed
  }
}

/** The checks of a schema, of which some trim; a schema of a format is a check itself. Undefined when it has none. */
function checksOf(schema: z.core.$ZodType): Test | undefined {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : []
  const checks = [...own, ...schema._zod.def.checks ?? []].map(({ _zod }) => _zod as z.core.$ZodCheckInternals<unknown>)
  if (checks.length === 0) return undefined
  const payload: z.core.ParsePayload = { value: undefined, issues: [] }
  return (value) => {
    payload.value = value
    for (const one of checks) {
      const later = one.check(payload)
      if (later === undefined && payload.issues.length === 0 && payload.value === value) continue
      payload.issues = []
      return false
    }
    return true
  }
}
