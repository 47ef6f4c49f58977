import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

type Once = 'bounced_at' | 'complained_at' | 'replied_at' | 'unsubscribed_at'

/** Notes the first time that something became of a send. @returns whether it was the first */
export async function noteReading(tx: Tx, sendId: string, what: Once, at: Date): Promise<boolean> {
  const noted = await query(tx, notes[what], [sendId, at])
  return noted.length > 0
}

const noteOf = (column: Once): string => `
  insert into messaging.reading (send_id, ${column}) values ($1, $2)
  on conflict (send_id) do update set ${column} = excluded.${column} where reading.${column} is null
  returning send_id`

const notes: Readonly<Record<Once, string>> = {
  bounced_at: noteOf('bounced_at'),
  complained_at: noteOf('complained_at'),
  replied_at: noteOf('replied_at'),
  unsubscribed_at: noteOf('unsubscribed_at'),
}
