/** What somebody answered to a mail of the shop. */
export interface Reply {
  readonly id: string
  /** Null once the mail it answers is not known any more. */
  readonly sendId: string | null
  readonly profileId: string | null
  /** Whether it came from the address that was written to; if not, somebody else may have written it. */
  readonly isFromRecipient: boolean
  readonly fromAddress: string
  readonly fromName: string
  readonly subject: string
  readonly bodyText: string
  /** Sanitised: words, lists, tables and links, no pictures. Empty where she wrote plain text. */
  readonly html: string
  /** What was attached; the files themselves are not kept. */
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
  readonly receivedAt: Date
  /** Since when staff see it as done; null while it waits. */
  readonly doneAt: Date | null
  readonly doneBy: string | null
}

export const columnsOfReply = `id, send_id as "sendId", profile_id as "profileId",
  is_from_recipient as "isFromRecipient", from_address as "fromAddress", from_name as "fromName", subject,
  body_text as "bodyText", html, attachments, received_at as "receivedAt", done_at as "doneAt", done_by as "doneBy"`
