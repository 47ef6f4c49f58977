import { z } from 'zod'
import { share, money } from '../../../kernel/money.ts'
import type { Group } from '../group.ts'
import { matching, targetSchema } from '../target.ts'
import type { Kind } from './kind.ts'

const quantity = z.int().min(1).max(1_000)

export const buyXGetYSchema = z.object({
  kind: z.literal('buy-x-get-y'),
  buy: z.object({ quantity, of: targetSchema.optional() }).describe('How many of what have to be bought at full price'),
  get: z
    .object({
      quantity,
      of: targetSchema.optional(),
      basisPoints: z.int().min(1).max(10_000).default(10_000).describe('How much is off them; all by default'),
    })
    .describe('How many of what are then reduced; they have to be in the cart'),
  mostTimes: z.int().min(1).max(1_000).optional().describe('How often in one order; as often as it fits when left out'),
})

export type BuyXGetY = z.infer<typeof buyXGetYSchema>

/**
 * Buy two, get the third free. No unit counts twice; of what may be had, the cheapest units are reduced.
 *
 * With `n` times, `n × buy` and `n × get` units must be found without sharing one: that is possible exactly when
 * there are enough of each and enough of both together.
 */
export const buyXGetY: Kind<BuyXGetY> = {
  kind: 'buy-x-get-y',
  schema: buyXGetYSchema as unknown as z.ZodType<BuyXGetY>,
  classOf: () => 'product',
  claim({ buy, get, mostTimes }, cart, groups) {
    const bought = new Set(matching(buy.of, groups))
    const got = matching(get.of, groups)
    if (bought.size === 0 || got.length === 0) return { reason: 'nothing-qualifies' }

    const buyable = unitsIn([...bought])
    const either = unitsIn([...new Set([...bought, ...got])])
    const times = Math.min(
      mostTimes ?? Infinity,
      Math.floor(buyable / buy.quantity),
      Math.floor(unitsIn(got) / get.quantity),
      Math.floor(either / (buy.quantity + get.quantity)),
    )
    if (times === 0)
      return { reason: 'quantity-not-met', missingQuantity: missingUnits(buy, get, buyable, unitsIn(got), either) }

    const off = (price: number): number => share(money(price, cart.currency), get.basisPoints).amount
    const reduced = cheapest(got, bought, times * get.quantity, buyable - times * buy.quantity)
    return {
      takes: 'units',
      perGroup: new Map(reduced.map(([group, units]) => [group.index, units * off(group.unitPrice)])),
    }
  },
}

const unitsIn = (groups: readonly Group[]): number => groups.reduce((all, group) => all + group.quantity, 0)

function missingUnits(
  buy: BuyXGetY['buy'],
  get: BuyXGetY['get'],
  buyable: number,
  gettable: number,
  either: number,
): number {
  return Math.max(buy.quantity - buyable, get.quantity - gettable, buy.quantity + get.quantity - either)
}

/** The `wanted` cheapest units of `got`, taking at most `spare` of those that could also be bought. */
function cheapest(
  got: readonly Group[],
  bought: ReadonlySet<Group>,
  wanted: number,
  spare: number,
): [Group, units: number][] {
  const taken: [Group, number][] = []
  let left = wanted
  let spareLeft = spare
  for (const group of got) {
    const both = bought.has(group)
    const units = Math.min(group.quantity, left, both ? spareLeft : Infinity)
    if (units > 0) taken.push([group, units])
    left -= units
    if (both) spareLeft -= units
  }
  return taken
}
