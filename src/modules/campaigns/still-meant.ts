import { query } from '../../kernel/query.ts'
import type { StillMeant } from '../messaging/index.ts'

/** Before a message of a campaign leaves: a campaign that was stopped, or whose end has come, means none of them any more. */
export const stillMeant: StillMeant = async (read, sends) => {
  const theirs = sends.filter(({ automationKind }) => automationKind === 'campaign')
  if (theirs.length === 0) return new Map()
  const over = await query<{ id: string; because: string }>(
    read,
    `select id, case when state = 'stopped' then 'stopped' else 'over' end as because from campaigns.campaign
     where id = any($1::uuid[]) and (state = 'stopped' or (design ->> 'endsAt')::timestamptz <= $2)`,
    [[...new Set(theirs.map(({ automationId }) => automationId))], read.now],
  )
  const because = new Map(over.map((one) => [one.id, one.because]))
  return new Map(
    theirs.flatMap(({ id, automationId }): [string, string][] => {
      const why = because.get(automationId!)
      return why ? [[id, why]] : []
    }),
  )
}
