import { expect, it } from 'vitest'
import { testDatabase } from '../../src/testing/database.ts'
import { minjisAddress } from '../../src/testing/tea-shop.ts'
import { type ApiDocument, operationsOf } from './operations.ts'
import { type Probe, probesFor } from './probes.ts'
import { wholeShop } from './whole-shop.ts'

const { server, logged, shop, keyWith, allScopes } = await wholeShop(await testDatabase())
const key = await keyWith(...allScopes)
const document = server.swagger() as unknown as ApiDocument
const ids = await idsThatExist()

it.each(
  operationsOf(document).map((operation, index) => ({
    name: `${operation.method} ${operation.path}`,
    operation,
    index,
  })),
)('N14: hostile values get a clear no, never a failure: $name', async ({ operation, index }) => {
  const faults: string[] = []
  for (const probe of probesFor(document, operation, ids, index + 1)) {
    const fault = await faultOf(probe)
    if (fault) faults.push(fault)
  }
  expect(faults.slice(0, 3)).toEqual([])
})

/** What is wrong with the answer, if anything is. */
async function faultOf({ method, url, payload }: Probe): Promise<string | undefined> {
  logged.length = 0
  const answer = await server.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${key}`,
      'idempotency-key': crypto.randomUUID(),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload }),
  })
  const asked = `${method} ${url.slice(0, 200)} ${(payload ?? '').slice(0, 400)}`
  if (answer.statusCode >= 500) return `${answer.statusCode} to ${asked}\n${logged.join('\n').slice(0, 1_500)}`
  if (/\n\s+at .+:\d+:\d+/.test(answer.body)) return `a stack trace to ${asked}`
  if (answer.statusCode < 400 || url.length > 10_000) return undefined
  const { type } = answer.json<{ type?: string }>()
  return type?.startsWith('/problems/') ? undefined : `no problem details to ${asked}`
}

/** The ids, tokens and handles that the shop's own answers give, with a checkout begun. */
async function idsThatExist(): Promise<string[]> {
  const said = {
    market: 'us',
    lines: [{ variantId: shop.tea, quantity: 1 }],
    email: 'minji@example.com',
    address: minjisAddress,
  }
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'minji' }
  await server.inject({ method: 'POST', url: '/api/store/v1/checkouts', payload: said, headers })
  const found = new Set<string>()
  for (const { method, path } of operationsOf(document)) {
    if (method !== 'GET' || path.includes('{')) continue
    const answer = await server.inject({ url: path, headers })
    if (answer.statusCode === 200 && String(answer.headers['content-type']).includes('json'))
      collect(answer.json(), found)
  }
  return [...found].slice(0, 400)
}

function collect(value: unknown, found: Set<string>, key = ''): void {
  if (typeof value === 'string' && /(^(id|handle|token|code|number|name)|Id)$/.test(key)) found.add(value)
  if (typeof value !== 'object' || value === null) return
  for (const [inner, part] of Object.entries(value)) collect(part, found, Array.isArray(value) ? key : inner)
}
