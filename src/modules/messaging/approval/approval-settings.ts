import { z } from 'zod'
import { keep } from '../../../kernel/kept.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, like KR')
const waitHours = z.int().min(1).max(720)

/** Which messages wait for a second pair of eyes. Orders’ own mails and those that let somebody in never do. */
export const approvalSettingsSchema = z
  .object({
    everything: z.boolean().default(false).describe('Every message but orders’ own'),
    automations: z
      .array(
        z
          .object({
            kind: z.enum(['journey', 'campaign', 'notice']),
            id: z.string().min(1).max(100),
            waitHours: waitHours.optional().describe('Its own time limit; the general one when left out'),
          })
          .strict(),
      )
      .max(200)
      .default([])
      .describe('Those of these journeys, campaigns and notices'),
    templateIds: z.array(z.uuid()).max(200).default([]).describe('Those written from these templates'),
    countries: z.array(country).max(250).default([]).describe('Those to people who live there'),
    words: z
      .array(z.string().trim().min(2).max(60))
      .max(200)
      .default([])
      .describe('Those in which one of these words begins anywhere, whatever the case: the place of a catastrophe'),
    waitHours: waitHours
      .default(72)
      .describe('So long a message waits at most; then it has lost its purpose, and never leaves'),
    authorsMayDecide: z
      .boolean()
      .default(false)
      .describe('Whether who wrote the words may let them leave: only where nobody else is there'),
    campaigns: z.boolean().default(false).describe('Whether a campaign starts only after somebody else looked at it'),
  })
  .strict()
export type ApprovalSettings = z.infer<typeof approvalSettingsSchema>

/** What may be decided of a message. */
export const approvalDecisions = ['approved', 'rejected', 'sent-back'] as const
export type ApprovalDecision = (typeof approvalDecisions)[number]

/** What was decided of words before they are ordered again: for one version of a template, or a notice. */
export interface InAdvance {
  readonly id: string
  readonly automationKind: string
  readonly automationId: string
  readonly templateId: string | null
  readonly templateVersion: number | null
  readonly decision: ApprovalDecision
  readonly note: string
  readonly by: string
  readonly at: Date
}

export interface ApprovalRules {
  readonly settings: ApprovalSettings
  /** Rises with each change. */
  readonly version: number
  /** The latest 500 that hold. */
  readonly inAdvance: readonly InAdvance[]
}

/** What holds for every message, asked at each batch; kept in the process. */
export const approvalRules = keep({
  name: 'messaging.approval-rules',
  tables: ['messaging.approval_settings', 'messaging.approval_in_advance'],
  load: async (read: Read): Promise<ApprovalRules> => {
    const [stored] = await query<{ settings: unknown; version: number }>(
      read,
      'select settings, version from messaging.approval_settings',
    )
    const inAdvance = await query<InAdvance>(
      read,
      `select id, automation_kind as "automationKind", automation_id as "automationId", template_id as "templateId",
         template_version as "templateVersion", decision, note, by, at
       from messaging.approval_in_advance where ended_at is null order by at desc limit 500`,
    )
    return {
      settings: approvalSettingsSchema.parse(stored?.settings ?? {}),
      version: stored?.version ?? 0,
      inAdvance,
    }
  },
})
