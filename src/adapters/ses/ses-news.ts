import { z } from 'zod'
import type { ToldByProvider } from '../../modules/messaging/index.ts'

const recipient = z.object({
  emailAddress: z.string().max(320),
  status: z.string().max(40).optional(),
  diagnosticCode: z.string().optional(),
})

/** What Amazon SES tells, as notification (`notificationType`) or event (`eventType`). */
export const sesNews = z.object({
  notificationType: z.string().max(40).optional(),
  eventType: z.string().max(40).optional(),
  bounce: z
    .object({
      bounceType: z.string().max(40),
      bounceSubType: z.string().max(60).optional(),
      bouncedRecipients: z.array(recipient).max(100),
      feedbackId: z.string().max(200).optional(),
      timestamp: z.string().max(40),
    })
    .optional(),
  complaint: z
    .object({
      complainedRecipients: z.array(recipient.pick({ emailAddress: true })).max(100),
      complaintFeedbackType: z.string().max(40).nullish(),
      feedbackId: z.string().max(200).optional(),
      timestamp: z.string().max(40),
    })
    .optional(),
  mail: z.object({
    messageId: z.string().max(200),
    source: z.string().max(400).optional(),
    headers: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .max(200)
      .optional(),
    commonHeaders: z.object({ messageId: z.string().optional() }).optional(),
  }),
})
type SesNews = z.infer<typeof sesNews>

/** What it says of our mails; deliveries, openings and the like say nothing here. */
export function toldBySes({ bounce, complaint, mail }: SesNews): ToldByProvider[] {
  const about = {
    sendMark: headerOf(mail, 'x-dangol-send'),
    sender: mail.source?.match(/[^\s<>]+@[^\s<>]+/)?.[0],
    messageId: headerOf(mail, 'message-id') ?? mail.commonHeaders?.messageId,
  }
  if (bounce) {
    return bounce.bouncedRecipients.map(({ emailAddress, status, diagnosticCode }) => ({
      ...about,
      kind: kindOf(bounce, diagnosticCode ?? status),
      sourceKey: `${bounce.feedbackId ?? mail.messageId} ${emailAddress}`,
      address: emailAddress,
      status,
      said: diagnosticCode ?? [bounce.bounceType, bounce.bounceSubType].filter(Boolean).join(' '),
      at: instantOf(bounce.timestamp),
    }))
  }
  if (!complaint || complaint.complaintFeedbackType === 'not-spam') return []
  return complaint.complainedRecipients.map(({ emailAddress }) => ({
    ...about,
    kind: 'complaint',
    sourceKey: `${complaint.feedbackId ?? mail.messageId} ${emailAddress}`,
    address: emailAddress,
    said: complaint.complaintFeedbackType ?? undefined,
    at: instantOf(complaint.timestamp),
  }))
}

/** A general and passing bounce without a code is mostly a machine that answers because somebody is away. */
function kindOf(
  { bounceType, bounceSubType }: NonNullable<SesNews['bounce']>,
  code: string | undefined,
): ToldByProvider['kind'] {
  if (bounceType === 'Permanent') return 'hard'
  return bounceType === 'Transient' && bounceSubType === 'General' && !code ? 'away' : 'soft'
}

const headerOf = ({ headers }: SesNews['mail'], name: string): string | undefined =>
  headers?.find((header) => header.name.toLowerCase() === name)?.value

const instantOf = (text: string): Date => {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}
