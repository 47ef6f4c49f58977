import swagger from '@fastify/swagger'
import type { FastifySchema, RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Server } from './fastify.ts'
import { tidy, type Document } from './openapi-document.ts'
import { problemType } from './problem.ts'
import { idempotencyRule, isAdminApi, isApi } from './route-config.ts'

const info = {
  title: 'Dangol',
  version: '1.0.0',
  description:
    'Everything the storefront and the admin do. A no is a problem (RFC 9457): decide by its `code`. Lists are paged ' +
    'by cursor. A POST may carry an `Idempotency-Key`: repeated with the same body within 24 hours it gets the first ' +
    'answer again, and the work is done once.',
  license: { name: 'MIT', identifier: 'MIT' },
}

/** Makes the OpenAPI 3.1 document from the routes' zod schemas, at `/api/openapi.json`. */
export async function describeApi(server: Server): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info,
      tags: [
        { name: 'store', description: 'What shoppers may do' },
        { name: 'admin', description: 'What staff and API keys may do, by scope' },
        { name: 'collect', description: 'What programs with a write key may tell' },
      ],
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key made in the admin' },
          writeKey: { type: 'http', scheme: 'bearer', description: 'The write key of a source' },
          shopperSession: { type: 'http', scheme: 'bearer', description: 'The `sessionToken` of a sign-in' },
          staffSession: { type: 'apiKey', in: 'cookie', name: 'dangol.session_token' },
        },
      },
    },
    transform: ({ route, ...document }) => {
      if (!isApi(route.url)) return { schema: { hide: true }, url: document.url }
      const { schema, url } = jsonSchemaTransform({ route, ...document })
      return { schema: documented(schema, route), url }
    },
    transformObject: (document) => tidy(jsonSchemaTransformObject(document) as Document) as never,
  })
  server.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(server.swagger()),
  )
}

function documented(schema: FastifySchema, route: RouteOptions): FastifySchema {
  const scope = route.config?.requires
  const rule = idempotencyRule({ method: route.method, url: route.url, config: route.config })
  const protectedBy = scope && scope !== 'nobody'
  return {
    ...schema,
    tags: schema.tags ?? [isAdminApi(route.url) ? 'admin' : 'store'],
    response: { ...problemsOf(route), ...(schema.response as object) },
    ...(protectedBy ? { security: [{ apiKey: [] }, { staffSession: [] }] } : {}),
    ...(protectedBy ? { description: [schema.description, needs(scope)].filter(Boolean).join('\n\n') } : {}),
    ...(rule === 'none' ? {} : { headers: withKey(schema.headers, rule === 'required') }),
  }
}

const needs = (scope: string): string =>
  scope === 'signed-in' ? 'Needs a signed-in member of staff or an API key.' : `Needs the scope \`${scope}\`.`

function withKey(headers: unknown, required: boolean): unknown {
  const own = (headers ?? { type: 'object' }) as { properties?: object; required?: string[] }
  const key = {
    type: 'string',
    maxLength: 255,
    description: 'Your name for this attempt; repeated, it does the work once',
  }
  return {
    ...own,
    properties: { ...own.properties, 'Idempotency-Key': key },
    required: [...(own.required ?? []), ...(required ? ['Idempotency-Key'] : [])],
  }
}

/** The noes that any such route has, and those it names itself. */
function problemsOf(route: RouteOptions): Record<string, unknown> {
  const { requires, problems } = route.config ?? {}
  const { body, querystring, params } = route.schema ?? {}
  const said: Record<number, string> = {
    ...(body ? { 400: 'The body is not valid JSON', 413: 'The body is too large', 415: 'Not JSON' } : {}),
    ...(requires && requires !== 'nobody' ? { 401: 'Not signed in', 403: 'Not within the scopes of this key' } : {}),
    ...(body || querystring || params ? { 422: 'Some of the input does not fit; each fault names its field' } : {}),
    ...(idempotencyRule({ method: route.method, url: route.url, config: route.config }) === 'none'
      ? {}
      : {
          409: 'A request with this Idempotency-Key is still at work',
          422: 'Input that does not fit, or a key reused',
        }),
    429: 'Too many requests; see Retry-After',
    ...problems,
  }
  return Object.fromEntries(
    Object.entries(said).map(([status, description]) => [
      status,
      { description, content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  )
}
