import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const head = `// Made by \`npm run generate\` from docs/openapi.json; do not edit.\n\n`

/** The types of every operation, for the client. */
export async function clientSchema(document: object): Promise<string> {
  // NOTE: it may change what it is given
  const types = await openapiTS(structuredClone(document) as OpenAPI3, { defaultNonNullable: false })
  return head + astToString(types)
}
