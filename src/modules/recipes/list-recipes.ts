import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { listRules } from '../fulfilment/index.ts'
import { listJourneys } from '../journeys/index.ts'
import { packedRecipes, recipes } from './all-recipes.ts'
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
  /** Of one that works in the parcel, once it was made: its packing rule. */
  readonly rule: { readonly id: string; readonly isOn: boolean } | null
}

/** All recipes with how those that are on are doing, in the order in which a shop may want them. */
export async function listRecipes(read: Read): Promise<RecipeCard[]> {
  const made = await query<{ key: string; id: string }>(
    read,
    'select key, coalesce(journey_id, rule_id) as id from recipes.recipe',
  )
  const rules = new Map((await listRules(read)).map((one) => [one.id, one]))
  const journeys = new Map((await listJourneys(read)).map((one) => [one.id, one]))
  const journeyOf = (key: string): RecipeCard['journey'] => {
    const found = journeys.get(made.find((one) => one.key === key)?.id ?? '')
    if (!found || found.state === 'archived') return null
    const { id, state, entered, waiting, reached } = found
    return { id, state, entered, waiting, reached }
  }
  return [
    ...recipes.map(({ key, group, title, does, when, asks = {}, isDraft = false, templates }) => ({
      ...{ key, group, title, does, when, asks, isDraft, pointsTo: null, journey: journeyOf(key), rule: null },
      mails: Object.entries(templates).map(([name, template]) => ({
        ...{ name, title: template.name },
        subject: {
          en: 'languages' in template && template.channel === 'email' ? (template.languages['en']?.subject ?? '') : '',
          ko: 'languages' in template && template.channel === 'email' ? (template.languages['ko']?.subject ?? '') : '',
        },
      })),
    })),
    ...packedRecipes.map(({ key, group, title, does, when, asks }) => {
      const rule = rules.get(made.find((one) => one.key === key)?.id ?? '')
      return {
        ...{ key, group, title, does, when, asks, isDraft: false, mails: [], pointsTo: null, journey: null },
        rule: rule ? { id: rule.id, isOn: rule.terms.active } : null,
      }
    }),
    ...pointers.map(({ key, group, title, does, when, pointsTo }) => ({
      ...{ key, group, title, does, when, pointsTo, asks: {}, isDraft: false, mails: [], journey: null, rule: null },
    })),
  ]
}
