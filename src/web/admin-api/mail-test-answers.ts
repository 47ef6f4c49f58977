import { z } from 'zod'
import { mailTestFigures, type MailTestResult, verdicts } from '../../modules/experiments/index.ts'
import { type MailTest, mailTestMetrics } from '../../modules/messaging/index.ts'
import { finding } from './ideal-answers.ts'

const words = z.record(z.string(), z.record(z.string(), z.string())).describe('By language and part')
const count = z.int().min(0)

const result = z
  .object({
    variants: z
      .array(
        z.object({
          variant: z.enum(['A', 'B']),
          people: count.describe('Somebody counts once, however many of these mails she got'),
          mails: count,
          measured: count.describe('People of whom openings or links are counted; shares of those are of these'),
          opened: count,
          clicked: count,
          replied: count,
          complained: count,
          bounced: count,
        }),
      )
      .describe('A first'),
    isMismatch: z.boolean().describe('People did not come in the planned shares; nothing may be said'),
    comparisons: z
      .array(
        z.object({
          figure: z.enum(mailTestFigures),
          decides: z.boolean(),
          isLessBetter: z.boolean(),
          shares: z.object({ A: z.number().nullable(), B: z.number().nullable() }),
          difference: z.number().nullable().describe('B’s share less A’s; null below a hundred people each'),
          low: z.number().nullable().describe('The interval holds at every look: 95 % of all that were ever looked at'),
          high: z.number().nullable(),
          effect: z.number().describe('The smallest difference that is looked for'),
          verdict: z.enum(verdicts),
        }),
      )
      .describe('What decides first'),
  })
  .meta({ id: 'MailTestResult' })

export const resultAnswer = ({ variants, sampleRatio, comparisons }: MailTestResult): z.infer<typeof result> => ({
  variants: variants.map((one) => ({ ...one })),
  isMismatch: sampleRatio.isMismatch,
  comparisons: comparisons.map(({ now, shares, ...rest }) => ({
    ...rest,
    shares: { A: shares.A ?? null, B: shares.B ?? null },
    difference: now?.difference ?? null,
    low: now?.low ?? null,
    high: now?.high ?? null,
  })),
})

const test = z
  .object({
    id: z.uuid(),
    state: z.enum(['draft', 'running', 'decided']),
    words: words.describe('Of B, by language and part; what is not there is as in A'),
    before: words.describe('Of A as the test began, of the same parts'),
    sharePercent: z.int(),
    metric: z.enum(mailTestMetrics),
    createdAt: z.date(),
    createdByName: z.string().nullable(),
    startedAt: z.date().nullable(),
    decidedAt: z.date().nullable(),
    decidedByName: z.string().nullable(),
    keeps: z.enum(['A', 'B']).nullable(),
    reason: z.string().nullable(),
    result: result.nullable().describe('As it stands, or stood when it was decided; null of a draft'),
  })
  .meta({ id: 'MailTest' })

export const testAnswer = (
  { createdBy, decidedBy, template: _, seed: __, result: kept, words: said, before, ...rest }: MailTest,
  nameOf: (by: string) => string | null,
  now?: MailTestResult,
): z.infer<typeof test> => ({
  ...rest,
  words: structuredClone(said) as z.infer<typeof words>,
  before: structuredClone(before) as z.infer<typeof words>,
  createdByName: nameOf(createdBy),
  decidedByName: decidedBy && nameOf(decidedBy),
  result: now ? resultAnswer(now) : kept ? resultAnswer(kept as MailTestResult) : null,
})

const part = z.object({
  key: z.string(),
  kind: z.enum(['subject', 'preheader', 'title', 'text', 'button', 'small']),
  text: z.string().describe('In Liquid, as everybody gets it now'),
})

export const mailTestFound = z
  .object({
    template: z.string(),
    isMeasured: z.boolean().describe('Whether openings and links are counted; if not, only answers can decide'),
    parts: z.record(z.string(), z.array(part)).describe('By language'),
    wording: z
      .object({ since: z.date(), byName: z.string().nullable() })
      .nullable()
      .describe('Whether staff keep other words than the shop’s own'),
    test: test.nullable().describe('That is written or running'),
    findings: z.array(finding).describe('What a careful editor would say of its words; `place` is the part'),
    past: z.array(test).describe('The latest first, at most 50'),
    faults: z
      .array(z.object({ locale: z.string(), said: z.string(), at: z.date() }))
      .describe('Other words that could not be written out; the mail left in those of before. The latest 20'),
  })
  .meta({ id: 'MailTestFound' })

const seen = z.object({ locale: z.string(), subject: z.string(), html: z.string(), text: z.string() })

export const twoMails = z
  .object({
    a: seen.meta({ id: 'MailPreviewA' }),
    b: seen.meta({ id: 'MailPreviewB' }),
    findings: z.array(finding),
  })
  .meta({ id: 'TwoMails' })
