import { dangol, orThrow, type Schemas } from '../../api.ts'
import { digitsOf, major, minor } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { SettledNumber } from '../../parts/settled-number.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

interface PriceFieldProps {
  variantId: string
  name: string
  kept: Schemas['Price'] | undefined
  isKnown: boolean
  currency: string
  /** The one for everybody when left out; in another list, an emptied field takes the price away. */
  list?: Schemas['PriceList']
}

const refresh = [['prices'], ['products'], ['product']]

/** The lasting price of a variant, kept as soon as one goes on; what was struck through stays while it is more. */
export function PriceField({ variantId, name, kept, isKnown, currency, list }: PriceFieldProps) {
  const may = useMay()
  const set = useDoing({
    run: async (written: number) => {
      const price = minor(written, currency)
      const compareAt = kept?.compareAt
      const stays = compareAt && compareAt.amount > price.amount ? { compareAt } : {}
      const body = { prices: [{ variantId, price, ...stays, ...(list ? { list: list.code } : {}) }] }
      const { refused } = await orThrow(dangol.POST('/api/admin/v1/prices', { body }))
      if (refused[0]) throw new Error(refused[0].message)
    },
    done: words.products.priceSet,
    refresh,
  })
  const empty = useDoing({
    run: (code: string) =>
      orThrow(dangol.POST('/api/admin/v1/prices/remove', { body: { prices: [{ variantId, currency, list: code }] } })),
    done: words.priceLists.emptied,
    refresh,
  })
  return (
    <SettledNumber
      aria-label={`${list?.name ?? words.products.price} (${currency}), ${name}`}
      decimalScale={digitsOf(currency)}
      fixedDecimalScale
      thousandSeparator=","
      w={104}
      disabled={!isKnown || !may('catalog:write') || set.isPending || empty.isPending}
      value={kept && major(kept.price)}
      settle={(written) => set.mutate(written)}
      {...(list ? { empty: () => empty.mutate(list.code) } : {})}
    />
  )
}
