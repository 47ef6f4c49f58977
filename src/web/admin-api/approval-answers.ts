import { z } from 'zod'
import type { CampaignApproval } from '../../modules/campaigns/index.ts'
import {
  type Approval,
  approvalDecisions,
  type ApprovalGroup,
  approvalSettingsSchema,
  messageChannels,
} from '../../modules/messaging/index.ts'

type NameOf = (by: string) => string | null

const because = z
  .array(
    z.object({
      rule: z.enum(['everything', 'automation', 'template', 'country', 'word']),
      value: z.string().optional().describe('The word, or the country'),
    }),
  )
  .describe('By which rules it waits; empty of what waits since words like these were sent back')

const automation = z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable()
const state = z.enum(['waiting', 'sent-back', 'approved', 'rejected', 'expired', 'left', 'gone'])

export const approvalGroup = z
  .object({
    id: z.uuid().describe('Of one of the messages: it is looked at and decided by this'),
    automation,
    step: z.string().nullable(),
    channel: z.enum(messageChannels),
    subject: z.string().describe('Of that one'),
    templateId: z.uuid().nullable(),
    templateVersion: z.int().nullable(),
    authorName: z.string().nullable().describe('Who wrote the words; null of the shop’s own'),
    state: state.describe('`left`: approved and in the outbox; `gone`: approved, and she may not get it any more'),
    people: z.int().describe('How many messages with the same words'),
    because,
    firstAskedAt: z.date(),
    nextExpiryAt: z.date().describe('When the first of them loses its purpose and will never leave'),
    decidedAt: z.date().nullable(),
    decidedByName: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'ApprovalGroup' })

export const groupAnswer = (
  { author, decidedBy, because: why, ...rest }: ApprovalGroup,
  nameOf: NameOf,
): z.infer<typeof approvalGroup> => ({
  ...rest,
  because: [...why],
  authorName: author && nameOf(author),
  decidedByName: decidedBy && nameOf(decidedBy),
})

export const approval = z
  .object({
    id: z.uuid(),
    state,
    profileId: z.uuid(),
    name: z.string().nullable().describe('Of whom it is for'),
    channel: z.enum(messageChannels),
    locale: z.string(),
    country: z.string().nullable(),
    because,
    askedAt: z.date(),
    expiresAt: z.date(),
    words: z
      .object({ subject: z.string(), html: z.string(), text: z.string(), link: z.string().nullable() })
      .nullable()
      .describe('As she would see it; null once it is over'),
    alike: z.object({
      people: z.int().describe('Others that wait with the same words'),
      nextId: z.uuid().nullable(),
    }),
  })
  .meta({ id: 'Approval' })

export const approvalAnswer = (
  { because: why, state: stands, ...rest }: Approval,
  name: string | null,
): z.infer<typeof approval> => ({ ...rest, name, because: [...why], state: state.parse(stands) })

export const campaignApproval = z
  .object({
    campaignId: z.uuid(),
    name: z.string(),
    createdByName: z.string().nullable(),
    askedAt: z.date(),
    askedByName: z.string().nullable(),
    decision: z.enum(['approved', 'sent-back']).nullable().describe('Null while it waits'),
    decidedAt: z.date().nullable(),
    decidedByName: z.string().nullable(),
    note: z.string(),
  })
  .meta({ id: 'CampaignApproval' })

export const campaignApprovalAnswer = (
  { createdBy, askedBy, decidedBy, ...rest }: CampaignApproval,
  nameOf: NameOf,
): z.infer<typeof campaignApproval> => ({
  ...rest,
  createdByName: nameOf(createdBy),
  askedByName: nameOf(askedBy),
  decidedByName: decidedBy && nameOf(decidedBy),
})

export const approvalSettings = z
  .object({
    settings: approvalSettingsSchema,
    version: z.int().describe('Name it with a change, so as not to overwrite somebody else’s'),
    inAdvance: z
      .array(
        z.object({
          id: z.uuid(),
          automation: automation.unwrap(),
          templateId: z.uuid().nullable(),
          templateVersion: z.int().nullable(),
          decision: z.enum(approvalDecisions),
          note: z.string(),
          byName: z.string().nullable(),
          at: z.date(),
        }),
      )
      .describe('What was decided of words that are still ordered; the latest 500'),
    senders: z
      .array(z.object({ kind: z.string(), id: z.string(), name: z.string() }))
      .describe('What has sent something, the latest first; at most 300'),
  })
  .meta({ id: 'ApprovalSettingsFound' })
