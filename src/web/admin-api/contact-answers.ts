import { z } from 'zod'
import { contactSettingsSchema, contactWishes, contentTypes, messageChannels } from '../../modules/messaging/index.ts'

export const pause = z
  .object({
    id: z.uuid(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2; null of one that holds everywhere, or for a segment'),
    segment: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .describe('Whose people it keeps back alone, with its name as it was then'),
    reason: z.string(),
    by: z.string().describe('Who paused: a user or an API key'),
    byName: z.string().nullable(),
    since: z.date(),
  })
  .meta({ id: 'MessagePause' })

export const contactBudget = z
  .object({
    settings: contactSettingsSchema,
    version: z.int().describe('Name it with a change, so as not to overwrite somebody else’s'),
    pauses: z.array(pause).describe('Those that hold now'),
  })
  .meta({ id: 'ContactBudget' })

const count = z.int().describe('Messages')

const heldCount = z
  .object({
    week: z.date().describe('Monday, in UTC'),
    kind: z.string().nullable().describe('`journey`, `campaign` or `notice`'),
    id: z.string().nullable(),
    name: z.string().nullable(),
    reason: z
      .string()
      .describe(
        '`budget`, `quiet-hours`, `paused`, `approval`, `rejected`, `expired`, `only-what-matters`, `unwritable`, `window-closed`, or what law and her word say',
      ),
    messages: count,
    left: count.describe('Of these left later'),
    inDigest: count.describe('Of these wait for her digest'),
    withheld: count.describe('Of these never leave'),
    waiting: count.describe('Of these still wait'),
  })
  .meta({ id: 'HeldCount' })

export const contactReportAnswer = z
  .object({
    since: z.date(),
    held: z.array(heldCount).describe('By week, automation and reason, the latest week first; at most 500'),
    ranks: z
      .array(
        z.object({
          rank: z.int().describe('Her nth message of seven days'),
          sent: count,
          unsubscribed: z.int().describe('People who left the list with it'),
        }),
      )
      .describe('What one more message costs'),
    used: z
      .array(z.object({ places: z.int(), people: z.int() }))
      .describe('People by how many places of their budget are used now'),
    mix: z.array(z.object({ tells: z.enum(contentTypes), messages: count })),
    onlySold: z
      .object({ people: z.int(), of: z.int() })
      .describe('Of people who got at least two messages: how many got nothing but offers'),
    automations: z
      .array(
        z.object({
          kind: z.string(),
          id: z.string(),
          name: z.string(),
          worth: z
            .number()
            .nullable()
            .describe('Measured lift of one message, in hundredths of the main currency; null: not measured'),
          worthAt: z.date().nullable(),
          sent: count,
        }),
      )
      .describe('Those worth most first: they get the last places of a budget, among equal priorities'),
  })
  .meta({ id: 'ContactReport' })

const automation = z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable()

export const heldMessage = z
  .object({
    key: z.string(),
    profileId: z.uuid(),
    channel: z.enum(messageChannels),
    automation,
    reason: z.string(),
    outcome: z.enum(['waiting', 'sent', 'digest', 'withheld']),
    priority: z.int(),
    times: z.int().describe('How often it was asked for and held back'),
    firstAt: z.date(),
    lastAt: z.date(),
    until: z.date().nullable(),
    details: z.string().nullable().describe('More of why: the reason of a pause, the word for which it waits'),
  })
  .meta({ id: 'HeldMessage' })

export const explainedContact = z
  .object({
    wish: z.enum(contactWishes).describe('`what-matters`: orders’ notices and what she asked for herself alone'),
    zone: z.string().describe('IANA time zone in which she lives, as far as the shop knows'),
    quietUntil: z.date().nullable(),
    paused: z.string().nullable().describe('Why nothing of advertising leaves now'),
    budget: z.object({
      perWeek: z.int(),
      used: z.int(),
      freeAt: z.date().nullable().describe('When the next place is free; null when one is'),
    }),
    mix: z.array(z.object({ tells: z.enum(contentTypes), messages: count })).describe('Of the last 90 days'),
    messages: z
      .array(
        z.object({
          key: z.string(),
          sendId: z.uuid().nullable(),
          at: z.date(),
          channel: z.enum(messageChannels),
          what: z
            .enum(['sent', 'queued', 'refused', 'may-have-arrived', 'waiting', 'digest', 'withheld'])
            .describe('`may-have-arrived`: a mail server was given it without an answer, and it is not tried again'),
          because: z.string().nullable(),
          details: z.string().nullable(),
          until: z.date().nullable(),
          subject: z.string().nullable(),
          automation,
          step: z.string().nullable(),
          tells: z.enum(contentTypes).nullable(),
          priority: z.int(),
          rank: z.int().nullable().describe('Her how manyth of seven days'),
        }),
      )
      .describe('Newest first, at most 100'),
  })
  .meta({ id: 'ExplainedContact' })

export const mailSigning = z
  .object({
    key: z
      .object({
        domain: z.string(),
        selector: z.string(),
        record: z.object({ name: z.string(), value: z.string() }).describe('The TXT record that the domain must have'),
        createdAt: z.date(),
        usedFrom: z.date().nullable().describe('Since when mails are signed with it'),
      })
      .nullable(),
    suggestedDomain: z.string().describe('Of the shop’s address'),
  })
  .meta({ id: 'MailSigning' })
