import { STATUS_CODES } from 'node:http'

export interface Document {
  paths?: Record<string, Record<string, { responses?: Record<string, { description?: string }> }>>
  components?: { schemas?: Record<string, unknown> }
}

/**
 * Makes the document fit to be read: one schema where input and output are the same, none that nothing uses, answers
 * open for fields to come, and each answer with a description.
 */
export function tidy(document: Document): Document {
  const { schemas = {}, ...components } = document.components ?? {}
  const open = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, name.endsWith('Input') ? schema : opened(schema)]),
  )
  const twins = new Set(
    Object.keys(open).filter((name) => open[`${name}Input`] && same(open[name], open[`${name}Input`])),
  )
  const merged = JSON.parse(
    JSON.stringify({ ...document, components: { ...components, schemas: open } }),
    (key, value: unknown) => {
      if (key === '$ref' && typeof value === 'string') return withoutTwin(value, twins)
      if (key === 'responses') return opened(value)
      return (key === 'minimum' || key === 'maximum') && isAnyInteger(value) ? undefined : value
    },
  ) as Required<Document>
  merged.components.schemas = used(merged)
  describe(merged)
  return merged
}

const prefix = '#/components/schemas/'

function withoutTwin(reference: string, twins: ReadonlySet<string>): string {
  const output = reference.replace(prefix, '').replace(/Input$/, '')
  return reference === `${prefix}${output}Input` && twins.has(output) ? prefix + output : reference
}

/** What JavaScript can count to is no bound that a reader learns from. */
const isAnyInteger = (bound: unknown): boolean => Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER

/** An answer may gain fields within a version, so its schema does not forbid them. */
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).filter(([key, value]) => !(key === 'additionalProperties' && value === false))
  return Object.fromEntries(entries.map(([key, value]) => [key, opened(value)]))
}

/** Alike when references to inputs count as references to outputs. */
const same = (output: unknown, input: unknown): boolean =>
  JSON.stringify(output) === JSON.stringify(input).replaceAll(/("#\/components\/schemas\/\w+?)Input"/g, '$1"')

/** The schemas that paths refer to, and those that these refer to, in the order of their names; problems always. */
function used({ paths, components }: Required<Document>): Record<string, unknown> {
  const schemas = components.schemas ?? {}
  const found = new Set<string>()
  const queue = ['Problem', ...referred(paths)]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !(name in schemas)) continue
    found.add(name)
    queue.push(...referred(schemas[name]))
  }
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name]]))
}

const referred = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!)

function describe({ paths }: Required<Document>): void {
  for (const path of Object.values(paths)) {
    for (const operation of Object.values(path)) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (!response.description || response.description === 'Default Response') {
          response.description = STATUS_CODES[status] ?? 'Answer'
        }
      }
    }
  }
}
