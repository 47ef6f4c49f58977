import { query } from '../../kernel/query.ts'
import { textArray } from '../../kernel/text-array.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { ContentCard } from './message-order.ts'
import type { MessageChannel } from './message-transport.ts'
import type { MailPurpose } from './send.ts'

/** A row of the outbox as it is written. */
export interface NewSend {
  readonly id: string
  readonly key: string
  readonly channel: MessageChannel
  readonly template: string
  readonly profile_id: string | null
  readonly recipient: string
  readonly locale: string
  readonly subject: string
  readonly html: string
  readonly body_text: string
  readonly message_id: string
  readonly purpose: MailPurpose
  readonly country?: string | undefined
  readonly bought_at?: Date | undefined
  readonly unsubscribe_url?: string | undefined
  readonly link?: string | undefined
  readonly icon?: string | undefined
  readonly link_text?: string | undefined
  readonly answers?: readonly string[] | undefined
  readonly card?: ContentCard | undefined
  readonly automation_kind?: string | undefined
  readonly automation_id?: string | undefined
  readonly automation_step?: string | undefined
  readonly automation_variant?: string | undefined
  readonly template_id?: string | undefined
  readonly template_version?: number | undefined
  readonly tells: string
  readonly priority: number
  readonly sender_name?: string | undefined
  readonly reply_to?: string | undefined
  readonly in_reply_to?: string | undefined
  readonly reference_ids?: string | undefined
  readonly is_asked_for: boolean
  readonly is_test: boolean
  readonly state: 'queued' | 'held'
  readonly counted_at?: Date | undefined
  readonly rank_of_week?: number | undefined
  /** Due in batches from then on; a job of its own delivers it when left out. */
  readonly next_at?: Date | undefined
}

/** Puts messages in the outbox, in one statement. @returns the ids of those that are new: the database holds each key once */
export async function insertSends(tx: Tx, sends: readonly NewSend[]): Promise<Set<string>> {
  if (sends.length === 0) return new Set()
  const rows = sends.map((send) => ({ ...send, html: undefined, body_text: undefined }))
  const [html, texts] = [textArray(sends.map((one) => one.html)), textArray(sends.map((one) => one.body_text))]
  const made = await query<{ id: string }>(tx, insert, [JSON.stringify(rows), tx.now, html, texts])
  return new Set(made.map(({ id }) => id))
}

const columns = {
  id: 'uuid',
  key: 'text',
  channel: 'text',
  template: 'text',
  profile_id: 'uuid',
  recipient: 'text',
  locale: 'text',
  subject: 'text',
  message_id: 'text',
  purpose: 'text',
  country: 'text',
  bought_at: 'timestamptz',
  unsubscribe_url: 'text',
  link: 'text',
  icon: 'text',
  link_text: 'text',
  answers: 'text[]',
  card: 'jsonb',
  automation_kind: 'text',
  automation_id: 'text',
  automation_step: 'text',
  automation_variant: 'text',
  template_id: 'uuid',
  template_version: 'int',
  tells: 'text',
  priority: 'smallint',
  sender_name: 'text',
  reply_to: 'text',
  in_reply_to: 'text',
  reference_ids: 'text',
  is_asked_for: 'boolean',
  is_test: 'boolean',
  state: 'text',
  counted_at: 'timestamptz',
  rank_of_week: 'smallint',
  next_at: 'timestamptz',
} as const satisfies Record<Exclude<keyof NewSend, 'html' | 'body_text'>, string>

const names = Object.keys(columns).join(', ')

const insert = `
  insert into messaging.send (${names}, html, body_text, created_at)
  select ${names}, html, body_text, $2
  from rows from (
    json_to_recordset($1::json) as (${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}),
    unnest($3::text[]), unnest($4::text[])
  ) as new (${names}, html, body_text)
  on conflict (key) do nothing returning id`
