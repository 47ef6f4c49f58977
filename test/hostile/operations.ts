/** As much of a JSON schema as the shop's document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  minimum?: number
  minLength?: number
}

interface Parameter {
  in: 'path' | 'query' | 'header'
  name: string
  schema: Schema
}

/** One method of one address. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  parameters: Parameter[]
  body?: Schema
}

export interface ApiDocument {
  paths: Record<
    string,
    Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >
  components: { schemas: Record<string, Schema> }
}

/** Every operation of the document, reading ones first so that later ones find what there is. */
export function operationsOf(document: ApiDocument): Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const body = requestBody?.content['application/json']?.schema
      return { method: method.toUpperCase() as Operation['method'], path, parameters, ...(body && { body }) }
    }),
  )
  return all.sort((a, b) => rank(a) - rank(b))
}

const rank = ({ method }: Operation): number => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(method)

/** Makes values that fit a schema, as far as a schema says; ids are those that `idFor` knows. */
export function samplesOf(document: ApiDocument, idFor: () => string) {
  const resolved = (schema: Schema): Schema =>
    schema.$ref ? resolved(document.components.schemas[schema.$ref.split('/').at(-1)!]!) : schema

  const sample = (given: Schema, depth = 0): unknown => {
    const schema = resolved(given)
    const choice = schema.anyOf ?? schema.oneOf
    if (choice) return sample(choice[0]!, depth)
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, depth)))
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object':
        return objectOf(schema, depth)
      case 'array':
        return depth > 5 || !schema.items ? [] : [sample(schema.items, depth + 1)]
      case 'integer':
      case 'number':
        return Math.max(schema.minimum ?? 1, 1)
      case 'boolean':
        return true
      case 'null':
        return null
      default:
        return textOf(schema)
    }
  }
  const objectOf = (schema: Schema, depth: number) =>
    Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => depth < 4 || schema.required?.includes(name))
        .map(([name, property]) => [name, sample(property, depth + 1)]),
    )
  const textOf = ({ format, minLength = 0 }: Schema): string => {
    if (format === 'uuid') return idFor()
    if (format === 'date-time') return '2026-11-02T10:00:00.000Z'
    if (format === 'date') return '2026-11-02'
    if (format === 'email') return 'minji@example.com'
    if (format === 'uri') return 'https://tea.example/'
    return 'tea'.padEnd(minLength, 'x')
  }
  return { sample, resolved }
}
