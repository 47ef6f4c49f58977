import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'
import { isStandard, usePriceLists, type PriceList } from '../selling/shop-price-lists.ts'
import { isLastingOf, usePrices } from './goods-facts.ts'
import { PriceField } from './price-field.tsx'

type Product = Schemas['Product']
type Variant = Schemas['Variant']

const said = words.priceLists

/** What the product costs by each list; nothing where only the prices for everybody are kept. */
export function ListPrices({ product }: { product: Product }) {
  const lists = usePriceLists().data?.items.filter((list) => !isStandard(list)) ?? []
  const markets = useMarkets().data?.items ?? []
  const prices = usePrices(product)
  if (lists.length === 0 || markets.length === 0) return null
  const currenciesOf = ({ market }: PriceList) => [
    ...new Set(markets.filter(({ code }) => !market || code === market).map(({ currency }) => currency)),
  ]
  const columns: Column<Variant>[] = [
    { title: words.products.variant, cell: nameOf },
    ...lists.flatMap((list) =>
      currenciesOf(list).map((currency) => ({
        title: said.priceIn(list.name, currency),
        cell: (variant: Variant) => (
          <PriceField
            variantId={variant.id}
            name={nameOf(variant)}
            list={list}
            kept={prices.data?.find(
              (one) => one.variantId === variant.id && isLastingOf(list.code, one) && one.price.currency === currency,
            )}
            isKnown={prices.isSuccess}
            currency={currency}
          />
        ),
      })),
    ),
  ]
  return (
    <Part title={said.ofProduct} about={said.ofProductAbout} isFlush>
      <Rows label={said.ofProduct} rows={product.variants} columns={columns} keyOf={({ id }) => id} isDense />
    </Part>
  )
}

const nameOf = ({ title }: Variant): string => title || words.products.onlyVariant
