import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { listJourneys } from '../journeys/index.ts'
import { recipes } from './all-recipes.ts'
import { pointers } from './ready/pointers.ts'
import type { Asks, RecipeGroup, Told } from './recipe.ts'

/** A recipe as staff choose it. */
export interface RecipeCard {
  readonly key: string
  readonly group: RecipeGroup
  readonly title: Told
  readonly does: Told
  readonly when: Told
  readonly asks: Asks
  readonly isDraft: boolean
  /** Its messages with their subjects, in the order in which they may come. */
  readonly mails: readonly { readonly name: string; readonly title: string; readonly subject: Told }[]
  /** Where the shop does it already. */
  readonly pointsTo: string | null
  /** Once it was made. */
  readonly journey: {
    readonly id: string
    readonly state: 'draft' | 'live' | 'paused'
    readonly entered: number
    readonly waiting: number
    readonly reached: number
  } | null
}

/** All recipes with how those that are on are doing, in the order in which a shop may want them. */
export async function listRecipes(read: Read): Promise<RecipeCard[]> {
  const made = await query<{ key: string; id: string }>(read, 'select key, journey_id as id from recipes.recipe')
  const journeys = new Map((await listJourneys(read)).map((one) => [one.id, one]))
  const journeyOf = (key: string): RecipeCard['journey'] => {
    const found = journeys.get(made.find((one) => one.key === key)?.id ?? '')
    if (!found || found.state === 'archived') return null
    const { id, state, entered, waiting, reached } = found
    return { id, state, entered, waiting, reached }
  }
  return [
    ...recipes.map(({ key, group, title, does, when, asks = {}, isDraft = false, templates }) => ({
      ...{ key, group, title, does, when, asks, isDraft, pointsTo: null, journey: journeyOf(key) },
      mails: Object.entries(templates).map(([name, template]) => ({
        ...{ name, title: template.name },
        subject: {
          en: 'languages' in template && template.channel === 'email' ? (template.languages['en']?.subject ?? '') : '',
          ko: 'languages' in template && template.channel === 'email' ? (template.languages['ko']?.subject ?? '') : '',
        },
      })),
    })),
    ...pointers.map(({ key, group, title, does, when, pointsTo }) => ({
      ...{ key, group, title, does, when, pointsTo, asks: {}, isDraft: false, mails: [], journey: null },
    })),
  ]
}
