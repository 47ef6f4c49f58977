import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  changeChannel,
  type ChannelAdapter,
  channelState,
  ChannelUnknown,
  connectChannel,
  pushSubscriptionSchema,
  testAddress,
  testChannel,
} from '../../modules/messaging/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { channels } from '../../modules/consent/index.ts'
import type { ChannelDoors } from '../hooks/channels.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'

const byAdapter = z.object({ adapter: z.string().max(40) })
const missing = { 404: 'There is no such channel' }

const channel = z
  .object({
    adapter: z.string(),
    channel: z.enum(channels),
    isOn: z.boolean(),
    settings: z.record(z.string(), z.unknown()).describe('All that is set, without secrets'),
    secretsSet: z.array(z.string()).readonly().describe('Which secrets are set; what they are is never told again'),
    problem: z.string().nullable().describe('What is in the way'),
    hooks: z
      .array(z.object({ what: z.enum(['inbound', 'status']), address: z.string() }))
      .describe('Addresses to name to the supplier'),
    week: z
      .object({ taken: z.int(), delivered: z.int(), failed: z.int(), heard: z.int() })
      .describe('Of the last seven days: taken by the supplier, arrived, not arrived, and written by people'),
    changedAt: z.date().nullable(),
  })
  .meta({ id: 'MessageChannel' })

const change = z.object({
  isOn: z.boolean(),
  settings: z.record(z.string().max(60), z.unknown()).describe('All that is set; what is left out stays as it is'),
  secrets: z
    .record(z.string().max(60), z.string().max(500))
    .optional()
    .describe('Those that are new; the others stay as they are'),
})

const test = z.object({
  to: z
    .string()
    .max(254)
    .optional()
    .describe(
      'Of text messages: a number with its country, like +82 10 1234 5678; of a platform: her id there, or the address of a mailbox of hers',
    ),
  subscription: pushSubscriptionSchema.optional().describe('Of web push: what the browser gave'),
  text: z.string().trim().min(1).max(300),
})

/** Channels beside mail: their settings, and a message to try them with. */
export const channelsRoutes =
  (doors: ChannelDoors): Routes =>
  (server, app) => {
    readRoutes(server, app, doors)
    changeRoute(server, app, doors)
    testRoute(server, app, doors)
  }

function named({ adapters }: ChannelDoors, name: string): ChannelAdapter {
  const adapter = adapters.find((each) => each.name === name)
  if (!adapter) throw new ChannelUnknown()
  return adapter
}

async function answerOf(read: Read, adapter: ChannelAdapter, { secret }: ChannelDoors, origin: string) {
  const base = (await shopSettings(read)).baseUrl?.replace(/\/$/, '') ?? origin
  // One that makes itself known names them by itself.
  const whats = adapter.receive && !adapter.connect ? (['inbound', 'status'] as const) : []
  return {
    ...(await channelState(read, adapter, secret())),
    hooks: whats.map((what) => ({ what, address: `${base}/hooks/${adapter.name}/${what}` })),
  }
}

function readRoutes(server: Server, app: App, doors: ChannelDoors): void {
  server.get(
    '/api/admin/v1/channels',
    {
      config: { requires: 'settings:read' },
      schema: {
        operationId: 'listMessageChannels',
        summary: 'Every channel beside mail, set up or not',
        response: { 200: z.object({ items: z.array(channel) }) },
      },
    },
    (request) =>
      app.edge.reading(async (read) => {
        const origin = `${request.protocol}://${request.host}`
        const items = await Promise.all(doors.adapters.map((adapter) => answerOf(read, adapter, doors, origin)))
        return { items }
      }),
  )
}

function changeRoute(server: Server, app: App, doors: ChannelDoors): void {
  server.put(
    '/api/admin/v1/channels/:adapter',
    {
      config: {
        requires: 'settings:write',
        problems: {
          ...missing,
          409: 'Something is missing for it to be turned on, or its supplier said no; the sentence tells what',
          422: 'A field does not fit',
        },
      },
      schema: {
        operationId: 'changeMessageChannel',
        summary: 'Set a channel up, turn it on or off; secrets are kept encrypted',
        params: byAdapter,
        body: change,
        response: { 200: channel },
      },
    },
    async (request) => {
      const adapter = named(doors, request.params.adapter)
      const { isOn, secrets } = request.body
      const data = { isOn, secrets: Object.keys(secrets ?? {}) }
      const asked = { adapter, shopSecret: doors.secret() }
      const wanted = await connectChannel(app.edge, { ...asked, change: { ...request.body, by: '' } })
      return changing(app, request, { subject: adapter.name, data }, async (tx, by) => {
        await changeChannel(tx, { ...asked, change: { ...wanted, by } })
        return answerOf(tx, adapter, doors, `${request.protocol}://${request.host}`)
      })
    },
  )
}

function testRoute(server: Server, app: App, doors: ChannelDoors): void {
  server.post(
    '/api/admin/v1/channels/:adapter/test',
    {
      config: {
        requires: 'settings:write',
        problems: {
          ...missing,
          409: 'It is not set up, or its supplier said no; the sentence tells what',
          422: 'No such address',
        },
      },
      schema: {
        operationId: 'testMessageChannel',
        summary: 'Send a message to yourself at once, to see that the settings are right',
        params: byAdapter,
        body: test,
        response: { 200: z.object({ externalId: z.string().nullable() }) },
      },
    },
    async (request) => {
      const adapter = named(doors, request.params.adapter)
      const { text, to, subscription } = request.body
      const address = await app.edge.reading((read) => testAddress(read, adapter, { to, subscription }))
      const shop = await app.edge.reading(shopSettings)
      const link = shop.baseUrl ?? `${request.protocol}://${request.host}`
      await changing(app, request, { subject: adapter.name }, () => Promise.resolve())
      const { externalId } = await testChannel(app.edge, {
        adapter,
        shopSecret: doors.secret(),
        test: { to: address, title: shop.name, text, link },
      })
      return { externalId: externalId ?? null }
    },
  )
}
