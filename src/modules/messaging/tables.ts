import type { Generated } from 'kysely'
import { tablesOf } from '../../kernel/tables.ts'
import type { MailPurpose, SendState } from './send.ts'

interface MessagingTables {
  'messaging.send': {
    id: string
    key: string
    template: string
    profile_id: string | null
    recipient: string
    locale: string
    subject: string
    html: string
    body_text: string
    message_id: string
    state: Generated<SendState>
    tries: Generated<number>
    last_error: string | null
    created_at: Date
    sent_at: Date | null
    purpose: Generated<MailPurpose>
    country: string | null
    bought_at: Date | null
    unsubscribe_url: string | null
  }
}

export const { reading, writing } = tablesOf<MessagingTables>()
