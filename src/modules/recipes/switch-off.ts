import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getJourney, pauseJourney } from '../journeys/index.ts'
import { packedOf, recipeOf } from './all-recipes.ts'
import { switchInsertOff } from './switch-insert.ts'

/**
 * Switches a recipe off: nobody comes in, and nothing of it leaves; who is in it stays where she is. Again, or of one that
 * was never on, changes nothing.
 *
 * @throws {RecipeUnknown}
 */
export async function switchOff(tx: Tx, key: string): Promise<void> {
  if (packedOf(key)) return switchInsertOff(tx, key)
  recipeOf(key)
  const [row] = await query<{ id: string }>(tx, 'select journey_id as id from recipes.recipe where key = $1', [key])
  if (row && (await getJourney(tx, row.id)).state === 'live') await pauseJourney(tx, row.id)
}
