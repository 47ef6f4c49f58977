import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { getJourney } from '../journeys/index.ts'
import { guide } from './ready/guide.ts'
import type { Answers } from './switch-on.ts'

/** By which those are known who asked for the guide. */
export const guideTag = 'guide'

/** What the shop gives for an address; undefined while its recipe is off. */
export async function guideOf(read: Read): Promise<NonNullable<Answers['guide']> | undefined> {
  const [row] = await query<{ id: string; answers: Answers }>(
    read,
    'select journey_id as id, answers from recipes.recipe where key = $1',
    [guide.key],
  )
  return row && (await getJourney(read, row.id)).state === 'live' ? row.answers.guide : undefined
}
