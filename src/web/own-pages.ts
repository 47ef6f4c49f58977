import { gunzipSync } from 'node:zlib'
import type { Tx } from '../kernel/transaction.ts'
import type { Edge } from '../kernel/module.ts'
import type { OwnAnswer, OwnPages } from '../modules/store-audit/index.ts'
import type { App } from './app-context.ts'
import { buildServer, type Routes, type Server } from './server.ts'

/** Own pages, with what lets them go. */
export interface OpenOwnPages extends OwnPages {
  close(): Promise<void>
}

interface Drawn {
  readonly app: App
  /** Those whose pages are looked at. */
  readonly routes: readonly Routes[]
  /** Where shoppers reach the shop: pages name themselves by it. */
  readonly baseUrl: string
}

/**
 * Draws the shop's pages within this process, as a guest with an empty browser sees them.
 *
 * A server of its own that listens nowhere: no limits, no log lines, and no figures of visitors. It is made when the
 * first page is asked for. One thing at a time, so that a rehearsed cart is seen by nobody else.
 */
export function ownPages(drawn: () => Drawn): OpenOwnPages {
  let opened: Promise<Rehearsing> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne = <Answer>(work: (server: Rehearsing) => Promise<Answer>): Promise<Answer> => {
    const next = last.then(async () => work(await (opened ??= rehearsing(drawn()))))
    last = next.catch(() => undefined)
    return next
  }
  return {
    read: (path) => oneByOne(({ ask }) => ask(path)),
    checkoutOf: (variantId) =>
      oneByOne(({ rehearse, ask, add }) =>
        rehearse(async () => {
          const cookie = await add(variantId)
          return { cart: await ask('/cart', cookie), checkout: await ask('/checkout', cookie) }
        }),
      ),
    close: async () => {
      await last
      if (opened) await (await opened).server.close()
    },
  }
}

interface Rehearsing {
  readonly server: Server
  readonly ask: (path: string, cookie?: string) => Promise<OwnAnswer>
  /** Puts one of this into a cart. @returns the browser's cookies then */
  readonly add: (variantId: string) => Promise<string>
  /** Everything that is asked within happens in one transaction, and is undone. */
  readonly rehearse: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
}

async function rehearsing({ app, routes, baseUrl }: Drawn): Promise<Rehearsing> {
  let stage: Tx | undefined
  const edge: Edge = {
    clock: app.edge.clock,
    inTransaction: (work) => (stage ? work(stage) : app.edge.inTransaction(work)),
    reading: (work) => (stage ? work(stage) : app.edge.reading(work)),
    readingTogether: (work) => (stage ? work(stage) : app.edge.readingTogether(work)),
    inOneStatement: (work) => (stage ? work(stage) : app.edge.inOneStatement(work)),
  }
  const http = { ...app.http, trustProxy: true, requestsPerMinute: 0, mostLagMs: 0, logLevel: 'silent' as const }
  const server = await buildServer({ ...app, edge, http }, ...routes)
  const { host, protocol } = new URL(baseUrl)
  const headers = {
    host,
    'x-forwarded-proto': protocol.replace(':', ''),
    accept: 'text/html,*/*',
    'user-agent': 'dangol-audit',
  }
  return {
    server,
    ask: async (path, cookie = '') => {
      checkPath(path)
      const answer = await server.inject({ url: path, headers: { ...headers, cookie, 'accept-encoding': 'gzip' } })
      return answerOf(answer.statusCode, answer.headers, answer.rawPayload)
    },
    add: async (variantId) => {
      const payload = { variant: variantId, quantity: '1' }
      const answer = await server.inject({
        method: 'POST',
        url: '/cart/add',
        headers: { ...headers, 'sec-fetch-site': 'same-origin' },
        payload,
      })
      return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
    rehearse: (work) =>
      undone(app.edge, async (tx) => {
        stage = tx
        try {
          return await work()
        } finally {
          stage = undefined
        }
      }),
  }
}

/** @throws {Error} on an address with a host: what is looked at is the shop, and nothing else */
function checkPath(path: string): void {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('Only the shop’s own pages are looked at')
}

function answerOf(status: number, headers: Record<string, unknown>, raw: Buffer): OwnAnswer {
  const isPacked = headers['content-encoding'] === 'gzip'
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: isPacked ? gunzipSync(raw) : raw,
    bytes: raw.length,
  }
}

async function undone<Answer>(edge: Edge, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const undo = new Error('rolled back on purpose')
  let answer: Answer
  try {
    await edge.inTransaction(async (tx) => {
      answer = await work(tx)
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return answer!
}
