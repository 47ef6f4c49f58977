import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getJourney, pauseJourney } from '../journeys/index.ts'
import { recipeOf } from './all-recipes.ts'

/**
 * Switches a recipe off: nobody comes in, and nothing of it leaves; who is in it stays where she is. Again, or of one that
 * was never on, changes nothing.
 *
 * @throws {RecipeUnknown}
 */
export async function switchOff(tx: Tx, key: string): Promise<void> {
  recipeOf(key)
  const [row] = await query<{ id: string }>(tx, 'select journey_id as id from recipes.recipe where key = $1', [key])
  if (row && (await getJourney(tx, row.id)).state === 'live') await pauseJourney(tx, row.id)
}
