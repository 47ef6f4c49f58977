import { z } from 'zod'
import {
  checkMailDns,
  deliveryByDay,
  deliveryByDomain,
  type MailIn,
  mailNames,
  mailRecords,
  type MailTransport,
  softBounces,
} from '../../modules/messaging/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { Routes } from '../server.ts'

const count = z.int().min(0)
const came = {
  sent: count,
  hard: count.describe('Came back: there is no such mailbox'),
  soft: count.describe('Came back this time'),
  complaints: count,
  away: count.describe('A machine answered that she is away; no bounce'),
}

const deliverability = z
  .object({
    days: z
      .array(z.object({ day: z.iso.date(), ...came }))
      .describe('In the time of the shop; days without mails left out'),
    domains: z
      .array(z.object({ domain: z.string(), measured: count, opened: count, openedByMachine: count, ...came }))
      .describe('By provider of mailboxes, the busiest first, at most 20'),
    softBounces: z
      .object({ most: z.int(), withinDays: z.int() })
      .describe('So many mails that came back softly within so many days: the address is given up'),
    ways: z
      .object({
        transport: z.string().describe('How mails leave: `smtp`, or `outbox` where they stay'),
        incomingDomain: z.string().nullable().describe('The domain whose mail comes in'),
        isListening: z.boolean().describe('Whether a server of this shop takes it in by itself'),
        hooks: z.array(z.enum(['ses', 'sendgrid'])).describe('Mail services that tell what became of mails'),
      })
      .describe('By which ways mails leave, and what comes back arrives'),
    measuring: z
      .object({
        opens: z.enum(['where-free', 'everywhere', 'off']),
        clicks: z.enum(['where-free', 'everywhere', 'off']),
      })
      .describe('What is counted, as the settings of the shop say'),
  })
  .meta({ id: 'Deliverability' })

const records = z
  .object({
    domain: z.string().describe('That mails come from'),
    records: z.array(
      z.object({
        record: z.enum(mailRecords),
        name: z.string(),
        state: z
          .enum(['good', 'weak', 'missing', 'unreachable'])
          .describe('`unreachable`: the name system did not answer, which says nothing'),
        value: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'MailRecords' })

/** How mails arrive, and whether mailboxes can trust them. */
export const deliverabilityRoutes =
  ({ mail, mailIn }: { mail: MailTransport; mailIn: MailIn }): Routes =>
  (server, app) => {
    server.get(
      '/api/admin/v1/deliverability',
      {
        config: { requires: 'messages:read' },
        schema: {
          operationId: 'getDeliverability',
          summary: 'How mails of the last days arrived, by day and by provider of mailboxes',
          querystring: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }),
          response: { 200: deliverability },
        },
      },
      ({ query: { days } }) =>
        app.edge.reading(async (read) => {
          const { timeZone, mailFigures } = await shopSettings(read)
          return {
            days: await deliveryByDay(read, { days, timeZone }),
            domains: await deliveryByDomain(read, { days }),
            softBounces,
            ways: {
              transport: mail.name,
              incomingDomain: mailIn.domain ?? null,
              isListening: mailIn.isListening,
              hooks: mailIn.hooks.map(({ name }) => name),
            },
            measuring: mailFigures,
          }
        }),
    )
    server.get(
      '/api/admin/v1/deliverability/records',
      {
        config: { requires: 'messages:read', rateLimit: { max: 20, timeWindow: 60_000 } },
        schema: {
          operationId: 'checkMailRecords',
          summary: 'Asks the name system now whether mailboxes can tell that mails of the shop are its own',
          response: { 200: records },
        },
      },
      async () => {
        const names = await app.edge.reading((read) =>
          mailNames(read, { from: mailIn.from, dkimSelector: mailIn.dkimSelector, incomingDomain: mailIn.domain }),
        )
        return { domain: names.domain, records: await checkMailDns(mailIn.names, names) }
      },
    )
  }
