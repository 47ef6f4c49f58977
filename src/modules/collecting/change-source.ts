import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { SourceUnknown } from './refusals.ts'
import { originsFrom, type SourceInput } from './source.ts'

/**
 * Says anew what a source is called, how people were reached there and which sites may send with its keys. What it sent
 * before keeps the channel of its time.
 *
 * @throws {SourceUnknown}
 * @throws {OriginInvalid} naming the site that is none
 */
export async function changeSource(tx: Tx, id: string, input: SourceInput): Promise<void> {
  const rows = await query(
    tx,
    'update collecting.source set name = $2, channel = $3, origins = $4 where id = $1 returning id',
    [id, input.name, input.channel, originsFrom(input.origins)],
  )
  if (rows.length === 0) throw new SourceUnknown()
}
