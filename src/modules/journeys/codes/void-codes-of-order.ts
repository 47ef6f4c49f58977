import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { voidCodesIssuedFor } from '../../promotions/index.ts'
import { graphsOf, versionKey } from '../versions/journey.ts'

/**
 * Takes the codes out of use that journeys about an order gave her, whether by mail, text or push, because the order was
 * called off or was fraud. An order that was placed with one before keeps what it saved. Again changes nothing.
 *
 * NOTE: a run that is at its step just now is waited for: either its code is there then, or it finds the order called off.
 */
export async function voidCodesOfOrder(
  tx: Tx,
  { orderId, profileId }: { orderId: string; profileId: string },
): Promise<void> {
  const runs = await query<{ id: string; journeyId: string; version: number }>(
    tx,
    `select id, journey_id as "journeyId", version from journeys.run
     where person_id = any($1::uuid[]) and data -> 'event' ->> 'orderId' = $2 order by id for update`,
    [await personIds(tx, profileId), orderId],
  )
  if (runs.length === 0) return
  const graphs = await graphsOf(tx, runs)
  await voidCodesIssuedFor(
    tx,
    runs.flatMap((run) =>
      Object.entries(graphs.get(versionKey(run))?.steps ?? {}).flatMap(([step, doing]) =>
        doing.do === 'code' ? [{ promotionId: doing.promotion, issuedFor: codeOf({ id: run.id, step }) }] : [],
      ),
    ),
  )
}

/** What the code of a run is issued for: by it the step finds the same one again. */
export const codeOf = ({ id, step }: { readonly id: string; readonly step: string }): string => `journey:${id}:${step}`
