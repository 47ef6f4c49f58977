import { z } from 'zod'
import { templateChannels } from '../templates/index.ts'

/** Most variants of one campaign. */
export const mostVariants = 5
/** At most this share of the people is left out to compare with, in percent. */
export const mostHoldout = 50
/** How long orders after a message are counted, at most. */
export const mostGoalDays = 90

const instant = z.iso.datetime({ offset: true })
const hoursBetween = (least: number, most: number) => z.int().min(least).max(most)

const variantSchema = z
  .object({
    name: z.string().trim().min(1).max(40).describe('As staff call it: `A`'),
    templateId: z.uuid(),
    share: z.int().min(1).max(100).describe('In percent; all of them are 100'),
  })
  .meta({ id: 'CampaignVariant' })

const scheduleSchema = z
  .discriminatedUnion('when', [
    z.object({ when: z.literal('at'), at: instant.describe('One instant for everybody') }),
    z.object({
      when: z.literal('local'),
      on: z.iso.date(),
      hour: z.int().min(0).max(23).describe('On the clock where she is'),
      minute: z.int().min(0).max(59).default(0),
    }),
    z.object({ when: z.literal('at-once') }),
  ])
  .meta({ id: 'CampaignSchedule' })

const winnerSchema = z
  .object({
    testPercent: z.int().min(10).max(90).describe('Who gets one of the variants at first; the others get the winner'),
    by: z.enum(['clicked', 'ordered']).describe('Clicks of people alone, or people who ordered'),
    afterHours: hoursBetween(1, 336).describe('After the last message of the test'),
  })
  .meta({ id: 'CampaignWinner' })

const againSchema = z
  .object({
    afterHours: hoursBetween(24, 720),
    templateId: z.uuid().optional().describe('Another template; the same one when left out'),
    subject: z.string().trim().min(1).max(200).optional().describe('Other words for the subject, plain'),
  })
  .meta({ id: 'CampaignAgain' })

/** What a campaign does, as staff design it; fixed from the moment it starts. */
export const campaignSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    segmentId: z.uuid().describe('Who gets it; members are taken when it starts'),
    withoutSegmentIds: z.array(z.uuid()).max(10).default([]).describe('Who belongs to one of these gets nothing'),
    withoutCountries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'Two capital letters: KR'))
      .max(250)
      .default([])
      .describe('Nobody who lives there is written to'),
    channel: z.enum(templateChannels).describe('The only one: who cannot be reached by it gets nothing'),
    variants: z.array(variantSchema).min(1).max(mostVariants),
    winner: winnerSchema.optional().describe('With several variants: the rest gets the better one'),
    schedule: scheduleSchema.default({ when: 'at-once' }),
    again: againSchema.optional().describe('Once more to those who did not open; openings by machines do not count'),
    endsAt: instant.optional().describe('Nothing is sent after it'),
    lateJoiners: z.boolean().default(false).describe('Who joins the segment until the end date gets it too'),
    holdoutPercent: z.int().min(0).max(mostHoldout).default(0).describe('Who gets nothing and is compared with'),
    goalDays: z.int().min(1).max(mostGoalDays).default(14).describe('So long orders are counted'),
    priority: z.int().min(1).max(5).default(3).describe('1 leaves first where the contact budget is short'),
  })
  .superRefine((design, refuse) => {
    const no = (path: (string | number)[], message: string) => refuse.addIssue({ code: 'custom', path, message })
    const { variants, winner, again, lateJoiners, endsAt } = design
    if (variants.reduce((sum, { share }) => sum + share, 0) !== 100) no(['variants'], 'The shares are 100 percent in all')
    if (new Set(variants.map(({ name }) => name)).size !== variants.length)
      no(['variants'], 'Each variant needs a name of its own')
    if (winner && variants.length < 2) no(['winner'], 'A winner needs two variants at least')
    if (again && !again.templateId && !again.subject)
      no(['again', 'subject'], 'Say what is different the second time: the subject, or the template')
    if (lateJoiners && !endsAt) no(['endsAt'], 'Say until when people may still join')
  })
  .meta({ id: 'CampaignDesign' })

export type CampaignDesign = z.infer<typeof campaignSchema>
export type CampaignInput = z.input<typeof campaignSchema>

export const campaignStates = ['draft', 'scheduled', 'running', 'paused', 'finished', 'stopped'] as const
export type CampaignState = (typeof campaignStates)[number]

/** What may become of a campaign in each state. */
export const moves: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  draft: ['scheduled'],
  scheduled: ['draft', 'running', 'stopped'],
  running: ['paused', 'finished', 'stopped'],
  paused: ['running', 'stopped', 'finished'],
  finished: [],
  stopped: [],
}

/** Which variant won, by what, and how sure that is. */
export interface Winner {
  readonly variant: string
  readonly by: 'clicked' | 'ordered'
  readonly of: readonly { readonly variant: string; readonly count: number; readonly of: number }[]
  /** How much larger its share is than that of the next, with the range in which the truth lies 19 times of 20. */
  readonly ahead: { readonly share: number; readonly low: number; readonly high: number }
  /** Whether that range leaves out zero; if not, it may be chance. */
  readonly isClear: boolean
}

/** A campaign as staff keep it. */
export interface Campaign {
  readonly id: string
  readonly design: CampaignDesign
  readonly state: CampaignState
  readonly createdAt: Date
  readonly createdBy: string
  readonly changedAt: Date
  /** When the first message may leave. */
  readonly startsAt: Date | null
  readonly startedAt: Date | null
  /** When all members were taken; null while they still are. */
  readonly takenAt: Date | null
  readonly endedAt: Date | null
  readonly decideAt: Date | null
  readonly winner: Winner | null
}
