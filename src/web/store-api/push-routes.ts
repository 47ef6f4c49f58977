import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { evidenceOf, wordingOf } from '../../modules/consent/index.ts'
import {
  type ChannelAdapter,
  ChannelOff,
  keepSubscription,
  openChannel,
  pushSubscriptionSchema,
  turnOffDevice,
} from '../../modules/messaging/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { ChannelDoors } from '../hooks/channels.ts'
import type { App, Routes, Server } from '../server.ts'
import { hereQuery, localeTag } from './fields.ts'

const offer = z
  .object({
    publicKey: z
      .string()
      .nullable()
      .describe('For `applicationServerKey`; null while the shop sends nothing to devices'),
    wording: z
      .object({ text: z.string(), version: z.string(), locale: z.string() })
      .describe('Show these words beside the control; they are kept with the yes'),
  })
  .meta({ id: 'PushOffer' })

/** Messages on devices: for who is signed in, and for guests, who are then known by the device alone. */
export const pushRoutes =
  ({ adapters, secret }: ChannelDoors): Routes =>
  (server, app) => {
    const adapter = adapters.find(({ channel }) => channel === 'push')
    const isOn = async (read: Read) => Boolean(adapter && (await openChannel(read, adapter, secret())))
    subscribing(server, app, isOn)
    server.get(
      '/api/store/v1/push',
      {
        schema: {
          operationId: 'getPushOffer',
          summary: 'What a browser needs to subscribe, and the words to ask with',
          querystring: hereQuery.pick({ locale: true }),
          response: { 200: offer },
        },
      },
      ({ query }) =>
        app.edge.reading(async (read) => ({
          publicKey: await publicKeyOf(adapter, (each) => openChannel(read, each, secret())),
          wording: wordingOf('push', query.locale ?? 'en'),
        })),
    )
  }

function subscribing(server: Server, app: App, isOn: (read: Read) => Promise<boolean>): void {
  server.post(
    '/api/store/v1/push/subscriptions',
    {
      config: {
        problems: {
          409: 'The shop sends nothing to devices, or ten of hers get messages',
          422: 'No such subscription',
        },
      },
      schema: {
        operationId: 'subscribeDevice',
        summary: 'Get messages on a device; the same device again changes nothing, or makes it hers who is signed in',
        body: pushSubscriptionSchema.extend({ locale: localeTag.optional() }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { endpoint, keys, locale = 'en' } = request.body
      const profileId = await shopperOf(request)
      const kept = await app.edge.inTransaction(async (tx) => {
        if (!(await isOn(tx))) throw new ChannelOff()
        const evidence = await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] })
        const device = String(evidence['device'])
        return keepSubscription(tx, { subscription: { endpoint, keys }, profileId, locale, device, evidence })
      })
      return reply.status(201).send({ id: kept.id })
    },
  )
  server.post(
    '/api/store/v1/push/subscriptions/stop',
    {
      schema: {
        operationId: 'unsubscribeDevice',
        summary: 'Get no more messages on a device; again is harmless',
        body: z.object({ endpoint: z.string().max(2_000) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction(async (tx) =>
        turnOffDevice(tx, {
          endpoint: request.body.endpoint,
          evidence: await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] }),
        }),
      )
      return reply.status(204).send(null)
    },
  )
}

async function publicKeyOf(
  adapter: ChannelAdapter | undefined,
  open: (adapter: ChannelAdapter) => ReturnType<typeof openChannel>,
): Promise<string | null> {
  const access = adapter && (await open(adapter))
  return (access?.settings['publicKey'] as string | undefined) ?? null
}
