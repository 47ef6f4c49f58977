import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { createJourneyFrom, getJourney, publishJourney, resumeJourney } from '../journeys/index.ts'
import { listMarkets } from '../pricing/index.ts'
import { createSegment, listSegments } from '../segments/index.ts'
import { shopSettings } from '../shop/index.ts'
import { createTemplateFrom } from '../templates/index.ts'
import { packedOf, recipeOf } from './all-recipes.ts'
import { idOf } from './id-of.ts'
import type { Recipe } from './recipe.ts'
import { ChoiceNeeded } from './refusals.ts'
import { signedBy } from './signed-by.ts'
import { smallOrderIn } from './small-order.ts'
import { switchInsertOn } from './switch-insert.ts'

export const answersSchema = z
  .object({
    promotion: z.uuid().optional().describe('Of which single-use codes are made'),
    products: z.array(z.uuid()).max(50).default([]).describe('That it is about; all when empty'),
    guide: z
      .object({
        title: z.string().trim().min(1).max(120),
        link: z
          .string()
          .trim()
          .max(2_000)
          .regex(/^(\/(?!\/)|https:\/\/)/, 'Begin with / for a page of the shop, or with https://'),
      })
      .optional()
      .describe('What is given for an address: what it is called, and where it lies'),
    collections: z.array(z.uuid()).max(50).default([]).describe('That it is about; all products when empty'),
    orders: z.enum(['all', 'first']).default('all').describe('Of a card in the parcel: with which orders it goes'),
    validDays: z.int().min(1).max(730).default(60).describe('Of a card: days from the parcel’s arrival'),
    heldBackPercent: z.int().min(0).max(90).default(10).describe('Of a card: share without it, to measure by'),
    sender: z.string().trim().min(1).max(80).optional().describe('Whose name stands under its mails'),
  })
  .meta({ id: 'RecipeAnswers' })
export type Answers = z.infer<typeof answersSchema>

/**
 * Switches a recipe on: makes its messages and its journey, and lets people in; a recipe whose words have to be the shop's
 * own first is left as a draft. One that was paused goes on as staff left it. Again changes nothing.
 *
 * @throws {RecipeUnknown}
 * @throws {ChoiceNeeded} without what it cannot do without; `field` names it
 * @throws as `publishJourney`, e.g. where the promotion is over
 * @returns the id of its journey, or of its packing rule
 */
export async function switchOn(
  tx: Tx,
  { key, answers, by }: { key: string; answers: Answers; by: string },
): Promise<string> {
  const recipe = packedOf(key) ?? recipeOf(key)
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('recipe ' || $1, 0))`, [key])
  if ('rule' in recipe) return switchInsertOn(tx, recipe, { answers, by })
  const known = await journeyOf(tx, key)
  if (known && known.state !== 'archived') {
    if (known.state === 'draft' && !recipe.isDraft) await publishJourney(tx, known.id)
    if (known.state === 'paused') await resumeJourney(tx, known.id)
    return known.id
  }
  if (recipe.asks?.promotion === 'needed' && !answers.promotion) throw new ChoiceNeeded('promotion')
  if (recipe.asks?.products === 'needed' && answers.products.length === 0) throw new ChoiceNeeded('products')
  if (recipe.asks?.guide === 'needed' && !answers.guide) throw new ChoiceNeeded('guide')
  return make(tx, recipe, { answers, by })
}

async function journeyOf(tx: Tx, key: string) {
  const [row] = await query<{ id: string }>(tx, 'select journey_id as id from recipes.recipe where key = $1', [key])
  return row && getJourney(tx, row.id)
}

async function make(tx: Tx, recipe: Recipe, { answers, by }: { answers: Answers; by: string }): Promise<string> {
  const { key } = recipe
  const shop = await shopSettings(tx)
  const sender = answers.sender ? { name: answers.sender, replyTo: shop.contactEmail } : undefined
  for (const [name, definition] of Object.entries(recipe.templates))
    await createTemplateFrom(tx, { ...signedBy(definition, sender), id: idOf(key, name) })
  const segments = await segmentsFor(tx, recipe, by)
  const currency = (await listMarkets(tx))[0]?.currency ?? 'USD'
  const graph = recipe.graph({
    template: (name) => idOf(key, name),
    segment: (name) => segments[name]!,
    promotion: answers.promotion,
    products: answers.products,
    currency,
    smallOrder: smallOrderIn(currency),
  })
  const name = shop.defaultLocale.startsWith('ko') ? recipe.title.ko : recipe.title.en
  const journeyId = await createJourneyFrom(tx, { id: tx.newId(), name, graph, recipe: key })
  await query(
    tx,
    `insert into recipes.recipe (key, journey_id, segments, answers, made_at, made_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (key) do update set journey_id = excluded.journey_id, segments = excluded.segments,
       answers = excluded.answers, made_at = excluded.made_at, made_by = excluded.made_by`,
    [key, journeyId, JSON.stringify(segments), JSON.stringify(answers), tx.now, by],
  )
  if (!recipe.isDraft) await publishJourney(tx, journeyId)
  return journeyId
}

/** A segment that staff have already, by the name that the recipe's would get, is used as it is. */
async function segmentsFor(tx: Tx, { segments = {} }: Recipe, by: string): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  if (Object.keys(segments).length === 0) return made
  const known = new Map((await listSegments(tx)).map(({ id, name }) => [name, id]))
  for (const [name, input] of Object.entries(segments))
    made[name] = known.get(input.name) ?? (await createSegment(tx, input, by))
  return made
}
