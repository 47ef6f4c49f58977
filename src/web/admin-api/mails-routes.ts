import { z } from 'zod'
import {
  definedMail,
  definedMails,
  type MailFigures,
  mailFigures,
  mailsTested,
  MailUnknown,
  previewMail,
} from '../../modules/messaging/index.ts'
import type { Routes } from '../server.ts'

const count = z.int().min(0)

const figures = z
  .object({
    sent: count,
    measured: count.describe('Of how many openings or links are counted; shares of those are of these'),
    opened: count.describe('By a person; whoever followed a link counts as well'),
    openedByMachine: count.describe('By a machine of the mailbox: a privacy proxy, a scanner'),
    clicked: count,
    clickedByMachine: count,
    unsubscribed: count,
    complained: count,
    bounced: count.describe('There was no such mailbox'),
    replied: count,
  })
  .meta({ id: 'MailFigures' })

const systemMail = z
  .object({
    template: z.string(),
    locales: z.array(z.string()).describe('In which it has words'),
    subjects: z.record(z.string(), z.string()).describe('By language, in Liquid'),
    isMeasured: z.boolean().describe('Whether openings and links are counted; never of mails that let somebody in'),
    tried: z
      .enum(['draft', 'running', 'decided'])
      .nullable()
      .describe('Other words of it are written, are tried now, or were kept; null of the shop’s own words'),
    figures: z.record(z.string(), figures).describe('How those fared that left in the last days: keys `30` and `90`'),
  })
  .meta({ id: 'SystemMail' })

const periods = [30, 90] as const
const byTemplate = z.object({ template: z.string().max(80) })
const problems = { 404: 'The shop sends no mail of this name' }

/** Every mail that the shop sends by itself: how it looks, and how it fares. */
export const mailsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/mails',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listMails',
        summary: 'Every mail that the shop sends by itself, with how it fared',
        response: { 200: z.object({ items: z.array(systemMail) }) },
      },
    },
    async () => {
      const known = await app.edge.reading(async (read) => [
        await mailFigures(read, { days: periods[0] }),
        await mailFigures(read, { days: periods[1] }),
      ])
      const tested = await app.edge.reading(mailsTested)
      return {
        items: definedMails().map(({ template, words, isMeasured }) => ({
          template,
          locales: Object.keys(words),
          subjects: Object.fromEntries(Object.entries(words).map(([locale, { subject }]) => [locale, subject])),
          isMeasured,
          tried: tested.find((one) => one.template === template)?.state ?? null,
          figures: Object.fromEntries(periods.map((days, at) => [String(days), figuresOf(known[at]!, template)])),
        })),
      }
    },
  )
  server.get(
    '/api/admin/v1/mails/:template/preview',
    {
      config: { requires: 'messages:read', problems },
      schema: {
        operationId: 'previewMail',
        summary: 'A mail of the shop as it looks, with made-up contents',
        params: byTemplate,
        querystring: z.object({ locale: z.string().max(20).default('en') }),
        response: {
          200: z
            .object({ locale: z.string(), subject: z.string(), html: z.string(), text: z.string() })
            .meta({ id: 'MailPreview' }),
        },
      },
    },
    ({ params: { template }, query: { locale } }) => {
      if (!definedMail(template)) throw new MailUnknown()
      return app.edge.reading((read) => previewMail(read, template, locale))
    },
  )
}

const none = {
  sent: 0,
  measured: 0,
  opened: 0,
  openedByMachine: 0,
  clicked: 0,
  clickedByMachine: 0,
  unsubscribed: 0,
  complained: 0,
  bounced: 0,
  replied: 0,
}

const figuresOf = (all: readonly MailFigures[], template: string): z.infer<typeof figures> =>
  all.find((one) => one.template === template) ?? none
