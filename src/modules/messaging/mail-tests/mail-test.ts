import { z } from 'zod'
import { keep } from '../../../kernel/kept.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { WordsByLanguage } from './check-parts.ts'

/** By what two wordings are compared: answers are questions that a clearer mail saves. */
export const mailTestMetrics = ['opened', 'clicked', 'replied'] as const
export type MailTestMetric = (typeof mailTestMetrics)[number]

/** Other words of a mail, and on whom they are tried. */
export const mailTestInputSchema = z.object({
  words: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag: en, ko'),
      z.record(z.string().max(40), z.string().max(2_000)),
    )
    .refine((words) => Object.values(words).some((parts) => Object.keys(parts).length > 0), 'Say something differently')
    .describe('By language and part; what is not there is said as ever. Who reads another language is not part of it'),
  sharePercent: z.int().min(1).max(99).default(50).describe('Of the people who get these words'),
  metric: z
    .enum(mailTestMetrics)
    .default('clicked')
    .describe('By what it is decided; `replied`: fewer answers are better, since they are questions'),
})
export type MailTestInput = z.infer<typeof mailTestInputSchema>

export interface MailTest {
  readonly id: string
  readonly template: string
  readonly state: 'draft' | 'running' | 'decided'
  readonly words: WordsByLanguage
  readonly before: WordsByLanguage
  readonly sharePercent: number
  readonly metric: MailTestMetric
  readonly seed: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly startedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly keeps: 'A' | 'B' | null
  readonly reason: string | null
  /** The figures as they stood when it was decided. */
  readonly result: unknown
}

/** What staff say in place of the shop's own words. */
export interface MailWording {
  readonly template: string
  readonly words: WordsByLanguage
  readonly since: Date
  readonly by: string
}

const columns = `id, template, state, words, before, share_percent as "sharePercent", metric, seed,
  created_at as "createdAt", created_by as "createdBy", started_at as "startedAt", decided_at as "decidedAt",
  decided_by as "decidedBy", keeps, reason, result`

export interface MailTests {
  readonly running: ReadonlyMap<string, MailTest>
  readonly wordings: ReadonlyMap<string, MailWording>
}

/** The words that mails are written in now, asked at each; kept in the process. */
export const mailTests = keep({
  name: 'messaging.mail-tests',
  tables: ['messaging.mail_wording', 'messaging.mail_test'],
  load: async (read: Read): Promise<MailTests> => {
    const running = await query<MailTest>(read, `select ${columns} from messaging.mail_test where state = 'running'`)
    const wordings = await query<MailWording>(read, 'select template, words, since, by from messaging.mail_wording')
    return {
      running: new Map(running.map((one) => [one.template, one])),
      wordings: new Map(wordings.map((one) => [one.template, one])),
    }
  },
})

/** The test of a mail that is written or running. */
export async function openMailTest(read: Read, template: string): Promise<MailTest | undefined> {
  const [found] = await query<MailTest>(
    read,
    `select ${columns} from messaging.mail_test where template = $1 and state <> 'decided'`,
    [template],
  )
  return found
}

/** Takes the test of a mail for a change. */
export async function lockMailTest(read: Read, template: string): Promise<MailTest | undefined> {
  const [found] = await query<MailTest>(
    read,
    `select ${columns} from messaging.mail_test where template = $1 and state <> 'decided' for update`,
    [template],
  )
  return found
}

/** What was tried before, the latest first; at most 50. */
export const pastMailTests = (read: Read, template: string): Promise<MailTest[]> =>
  query<MailTest>(
    read,
    `select ${columns} from messaging.mail_test where template = $1 and state = 'decided'
     order by decided_at desc limit 50`,
    [template],
  )

/** Mails of which other words are written or tried, and since when they are said differently. */
export async function mailsTested(read: Read): Promise<{ template: string; state: 'draft' | 'running' | 'decided' }[]> {
  return query(
    read,
    `select template, state from messaging.mail_test where state <> 'decided'
     union all select template, 'decided' from messaging.mail_wording`,
  )
}
