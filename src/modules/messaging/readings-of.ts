import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What is known to have become of one send once it had left; only what a person did, unless the name says otherwise. */
export interface Reading {
  /** Whether openings and clicks of it are counted at all: where not, nobody can tell that it was not opened. */
  readonly isMeasured: boolean
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

/** What became of some sends; those of which nothing is known, and nothing is counted, are absent. */
export async function readingsOf(read: Read, sendIds: readonly string[]): Promise<Map<string, Reading>> {
  const rows = await query<{ sendId: string; isMeasured: boolean } & Record<keyof typeof instants, Date | null>>(
    read,
    `select send_id as "sendId", is_measured as "isMeasured", ${Object.entries(instants)
      .map(([name, column]) => `${column} as "${name}"`)
      .join(', ')}
     from messaging.reading where send_id = any($1::uuid[])`,
    [sendIds],
  )
  const known = rows.map(({ sendId, isMeasured, ...row }) => {
    const told: Partial<Reading> = Object.fromEntries(Object.entries(row).filter(([, at]) => at !== null))
    return [sendId, { ...told, isMeasured }] as const
  })
  return new Map(known)
}
