import { expect, it } from 'vitest'
import { testPayments, testPaymentsModule } from '../../src/adapters/test-payments/index.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { makeApiKey, scopes } from '../../src/modules/staff/index.ts'
import { modulesOf } from '../../src/modules.ts'
import { routesFor } from '../../src/routes.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { testQueue } from '../../src/testing/edge.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { aPaidOrder } from '../../src/testing/orders.ts'
import { aTeaShop, minjisAddress } from '../../src/testing/tea-shop.ts'
import { testApp, testServer } from '../../src/testing/web.ts'
import { identifyWith } from '../../src/web/admin-api/identify.ts'
import { type ApiDocument, operationsOf } from './operations.ts'
import { type Probe, probesFor } from './probes.ts'

const db = await testDatabase()
const logged: string[] = []
const { server, key } = await wholeShop()
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

async function wholeShop() {
  const bank = testPayments(() => queue.edge)
  const ports = {
    ...testPorts(),
    payments: [bank],
    adapters: [testPaymentsModule(() => Promise.resolve())],
  }
  const queue = testQueue(db, () => modulesOf(ports))
  const app = testApp(db, {
    edge: queue.edge,
    identify: identifyWith(queue.edge, () => Promise.resolve(undefined)),
    http: { logLevel: 'error', logTo: { write: (line) => void logged.push(line) }, mostLagMs: 0, requestsPerMinute: 0 },
  })
  const nobodySignsIn = {
    path: '/api/admin/auth',
    clientAddressHeader: 'x-dangol-client-address',
    handle: () => Promise.resolve(new Response(null, { status: 404 })),
  }
  const server = await testServer(app, ...routesFor(ports, nobodySignsIn))
  const { key } = await inTransaction(db, (tx) => makeApiKey(tx, { name: 'Hostile', scopes, createdBy: 'hana' }))
  return { server, key }
}

/** A shop with something in each list, and the ids, tokens and handles that its own answers give. */
async function idsThatExist(): Promise<string[]> {
  const shop = await inTransaction(db, async (tx) => {
    await aPaidOrder(tx)
    return aTeaShop(tx)
  })
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
