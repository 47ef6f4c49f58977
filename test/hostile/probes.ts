import { chooser, hostileTexts, hostileValues } from './hostile-values.ts'
import { type ApiDocument, type Operation, samplesOf, type Schema } from './operations.ts'

/** One request that a stranger might send. */
export interface Probe {
  method: Operation['method']
  url: string
  payload?: string
}

const mostPerOperation = 24

/** Requests for one operation: fitting ones with ids that exist, then one part hostile at a time. */
export function probesFor(document: ApiDocument, operation: Operation, ids: readonly string[], seed: number): Probe[] {
  const { one, some } = chooser(seed)
  const { sample, resolved } = samplesOf(document, () => one(ids))
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')

  const url = (parts: Record<string, unknown>, query: Record<string, unknown>): string => {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encoded(parts[name] ?? one(ids)))
    const asked = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`)
    return asked.length > 0 ? `${path}?${asked.join('&')}` : path
  }
  const probe = (parts = {}, query = {}, body?: unknown): Probe => ({
    method: operation.method,
    url: url(parts, query),
    ...(operation.body && { payload: JSON.stringify(body === undefined ? sample(operation.body) : body) }),
  })

  const fitting = [probe(), probe(), probe({}, Object.fromEntries(inQuery.map((p) => [p.name, sample(p.schema)])))]
  const paths = inPath.flatMap(({ name }) => hostileTexts.map((text) => probe({ [name]: text })))
  const queries = inQuery.flatMap(({ name }) => some(hostileTexts, 12).map((text) => probe({}, { [name]: text })))
  const bodies = operation.body ? hostileBodies(operation.body) : []
  return [...fitting, ...some([...some(paths, 8), ...queries, ...bodies], mostPerOperation)]

  function hostileBodies(schema: Schema): Probe[] {
    const whole = hostileValues.map((value) => probe({}, {}, value))
    const places = placesIn(sample(schema), resolved(schema).type === 'object' ? 3 : 1)
    const parts = places.flatMap((place) =>
      some(hostileValues, 6).map((value) => probe({}, {}, withValue(sample(schema), place, value))),
    )
    return [...some(whole, 4), ...parts]
  }
}

/** Every place in a value, down to a depth, as lists of keys. */
function placesIn(value: unknown, depth: number): string[][] {
  if (depth === 0 || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner, depth - 1).map((rest) => [key, ...rest]),
  ])
}

function withValue(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = structuredClone(whole) as Record<string, unknown>
  copy[key] = withValue(copy[key], rest, value)
  return copy
}

/** As a part of an address; half of a surrogate pair has no encoding and goes as bytes that are no UTF-8. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}
