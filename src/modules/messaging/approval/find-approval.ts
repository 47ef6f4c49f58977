import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { NewSend } from '../insert-sends.ts'
import type { MessageChannel } from '../message-transport.ts'
import { ApprovalUnknown } from './refusals.ts'
import type { WaitReason } from './why-it-waits.ts'

/** One message that waits, as she would see it. */
export interface Approval {
  readonly id: string
  readonly state: string
  readonly profileId: string
  readonly channel: MessageChannel
  readonly locale: string
  readonly country: string | null
  readonly because: readonly WaitReason[]
  readonly askedAt: Date
  readonly expiresAt: Date
  /** Null once it is over: the words are kept by the outbox alone. */
  readonly words: {
    readonly subject: string
    readonly html: string
    readonly text: string
    readonly link: string | null
  } | null
  /** Others that say the same and wait with it; the id of the next, to look at one after the other. */
  readonly alike: { readonly people: number; readonly nextId: string | null }
}

interface Row extends Omit<Approval, 'words' | 'alike'> {
  readonly letter: NewSend | null
  readonly sent: { subject: string; html: string; body_text: string; link: string | null } | null
  readonly people: number
  readonly nextId: string | null
}

/** @throws {ApprovalUnknown} */
export async function findApproval(read: Read, id: string): Promise<Approval> {
  const [row] = await query<Row>(
    read,
    `select i.id, i.state, i.profile_id as "profileId", i.channel, i.locale, i.country, i.because,
       i.asked_at as "askedAt", i.expires_at as "expiresAt", i.letter,
       (select jsonb_build_object('subject', s.subject, 'html', s.html, 'body_text', s.body_text, 'link', s.link)
        from messaging.send s where s.id = i.send_id and s.state = 'held') as sent,
       (select count(*)::int from messaging.approval_item o where ${alike}) as people,
       (select o.id from messaging.approval_item o where ${alike} order by o.id <= i.id, o.id limit 1) as "nextId"
     from messaging.approval_item i where i.id = $1`,
    [id],
  )
  if (!row) throw new ApprovalUnknown()
  const { letter, sent, people, nextId, ...item } = row
  const words = letter ?? sent
  return {
    ...item,
    words: words && { subject: words.subject, html: words.html, text: words.body_text, link: words.link ?? null },
    alike: { people, nextId },
  }
}

const alike = `o.state = i.state and o.id <> i.id and o.state in ('waiting', 'sent-back')
  and o.automation_kind is not distinct from i.automation_kind and o.automation_id is not distinct from i.automation_id
  and o.template_id is not distinct from i.template_id and o.template_version is not distinct from i.template_version`
