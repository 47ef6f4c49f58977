import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What is known to have become of one send once it had left; only what a person did, unless the name says otherwise. */
export interface Reading {
  readonly openedAt?: Date
  readonly openedByMachineAt?: Date
  readonly clickedAt?: Date
  /** There is no such mailbox. */
  readonly bouncedAt?: Date
  readonly complainedAt?: Date
  readonly repliedAt?: Date
  readonly unsubscribedAt?: Date
}

const instants = {
  openedAt: 'opened_at',
  openedByMachineAt: 'opened_by_machine_at',
  clickedAt: 'clicked_at',
  bouncedAt: 'bounced_at',
  complainedAt: 'complained_at',
  repliedAt: 'replied_at',
  unsubscribedAt: 'unsubscribed_at',
} as const

/** What became of some sends; those of which nothing is known are absent. */
export async function readingsOf(read: Read, sendIds: readonly string[]): Promise<Map<string, Reading>> {
  const rows = await query<{ sendId: string } & Record<keyof typeof instants, Date | null>>(
    read,
    `select send_id as "sendId", ${Object.entries(instants)
      .map(([name, column]) => `${column} as "${name}"`)
      .join(', ')}
     from messaging.reading where send_id = any($1::uuid[])`,
    [sendIds],
  )
  return new Map(
    rows.map(({ sendId, ...row }) => [
      sendId,
      Object.fromEntries(Object.entries(row).filter(([, at]) => at !== null)) as Reading,
    ]),
  )
}
