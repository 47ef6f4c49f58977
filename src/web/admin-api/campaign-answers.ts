import { z } from 'zod'
import {
  type Campaign,
  type CampaignNumbers,
  campaignSchema,
  campaignStates,
  type Recipient,
} from '../../modules/campaigns/index.ts'

const doubtful = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .describe('With the range in which the truth lies 19 times of 20')
  .meta({ id: 'CampaignDoubtful' })

export const winner = z
  .object({
    variant: z.string(),
    by: z.enum(['clicked', 'ordered']),
    of: z.array(z.object({ variant: z.string(), count: z.int(), of: z.int() })),
    ahead: doubtful.describe('How much larger its share is than that of the next: 0.03 is 3 of a hundred'),
    isClear: z.boolean().describe('Whether that range leaves out zero; if not, it may be chance'),
  })
  .meta({ id: 'CampaignWinnerFound' })

export const campaign = z
  .object({
    id: z.uuid(),
    design: campaignSchema,
    state: z.enum(campaignStates),
    createdAt: z.date(),
    changedAt: z.date(),
    startsAt: z.date().nullable().describe('When the first message may leave; null of a draft'),
    startedAt: z.date().nullable(),
    takenAt: z.date().nullable().describe('When all members were taken'),
    endedAt: z.date().nullable(),
    decideAt: z.date().nullable().describe('When the winner is chosen'),
    winner: winner.nullable(),
  })
  .meta({ id: 'Campaign' })

type Answer = z.infer<typeof campaign>

export const campaignAnswer = ({ design, winner: won, ...row }: Campaign): Answer => ({
  ...row,
  design,
  winner: won && winnerAnswer(won),
})

export const winnerAnswer = ({ ahead, of, ...won }: NonNullable<Campaign['winner']>): z.infer<typeof winner> => ({
  ...won,
  of: of.map((one) => ({ ...one })),
  ahead: { value: ahead.share, low: ahead.low, high: ahead.high },
})

const standing = z
  .object({ state: z.string(), reason: z.string().nullable(), people: z.int() })
  .meta({ id: 'CampaignStanding' })

const bought = {
  people: z.int(),
  buyers: z.int(),
  orders: z.int(),
  revenue: z.number().describe('In minor units of `currency`, less what was called off or went back'),
}

const reading = z
  .object({
    sent: z.int(),
    measured: z.int().describe('Of how many of them openings and clicks are counted; shares are of these'),
    opened: z.int().describe('By people alone'),
    openedByMachine: z.int(),
    clicked: z.int(),
    unsubscribed: z.int(),
    complained: z.int(),
    bounced: z.int(),
    replied: z.int(),
  })
  .meta({ id: 'CampaignReading' })

export const numbers = z
  .object({
    people: z.int().describe('All who were taken'),
    waiting: z.int().describe('Messages that are written and have not left the outbox'),
    mayHaveArrived: z
      .int()
      .describe('Messages that a mail server was given without an answer before they were stopped or given up'),
    standings: z.array(standing).describe('How many stand where, and why'),
    again: z
      .array(standing)
      .describe('The same of the second message; `not-counted`: nobody can tell whether she opened the first'),
    currency: z.string().nullable().describe('Of all money: the one in which most was bought'),
    variants: z.array(
      z.object({ variant: z.string(), ...bought, first: reading.nullable(), again: reading.nullable() }),
    ),
    written: z.object(bought).describe('All who had a turn, whether or not it reached them'),
    heldOut: z.object(bought),
    lift: z.object({
      buyers: doubtful.nullable().describe('How many more bought: 0.02 is 2 of a hundred'),
      revenue: doubtful.nullable().describe('How much more each spent, in minor units; null below 100 people'),
    }),
    ahead: winner.nullable().describe('Which variant is ahead; null with one alone'),
  })
  .meta({ id: 'CampaignNumbers' })

type Reading = CampaignNumbers['variants'][number]['first']

const readingAnswer = (one: Reading): z.infer<typeof reading> | null =>
  one
    ? {
        sent: one.sent,
        measured: one.measured,
        opened: one.opened,
        openedByMachine: one.openedByMachine,
        clicked: one.clicked,
        unsubscribed: one.unsubscribed,
        complained: one.complained,
        bounced: one.bounced,
        replied: one.replied,
      }
    : null

export const numbersAnswer = (found: CampaignNumbers): z.infer<typeof numbers> => ({
  ...found,
  standings: [...found.standings],
  again: [...found.again],
  variants: found.variants.map((one) => ({
    ...one,
    first: readingAnswer(one.first),
    again: readingAnswer(one.again),
  })),
  lift: { buyers: found.lift.buyers ?? null, revenue: found.lift.revenue ?? null },
  ahead: found.ahead && winnerAnswer(found.ahead),
})

const share = z.array(z.object({ reason: z.string(), people: z.int() }))

export const estimate = z
  .object({
    members: z.int(),
    left: z.int().describe('Belong to a segment that gets nothing'),
    heldOut: z.int(),
    reached: z.int(),
    later: share.describe('Of those reached: not at once, and why'),
    missed: share.describe('Would never get it, and why'),
    isEstimate: z.boolean().describe('Reckoned from a part of the members'),
  })
  .meta({ id: 'CampaignEstimate' })

export const recipient = z
  .object({
    profileId: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    variant: z.string().nullable(),
    state: z.string(),
    reason: z.string().nullable(),
    dueAt: z.date(),
    doneAt: z.date().nullable(),
    sendId: z.uuid().nullable(),
    again: z.string().nullable(),
    againReason: z.string().nullable(),
    againAt: z.date().nullable(),
  })
  .meta({ id: 'CampaignRecipient' })

export const recipientAnswer = (
  one: Recipient,
  known: { name?: string | null; email?: string | null } | undefined,
): z.infer<typeof recipient> => ({ ...one, name: known?.name ?? null, email: known?.email ?? null })
