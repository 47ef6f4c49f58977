import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { digitsOf, major, minor } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SettledNumber } from '../../parts/settled-number.tsx'
import { useMay } from '../../session.ts'
import { useCurrencies } from '../../shop.ts'
import { words } from '../../words.ts'
import { Ledger } from './ledger.tsx'
import { OptionsForm } from './options-form.tsx'

type Product = Schemas['Product']
type Variant = Schemas['Variant']

/** As many ids as the API takes at once. */
const mostAtOnce = 100

/** What can be bought of the product, with lasting prices and stock that are set in place. */
export function Variants({ product }: { product: Product }) {
  const may = useMay()
  const currencies = useCurrencies()
  const prices = usePrices(product)
  const stock = useStock(product)
  const nameOf = ({ title }: Variant) => title || words.products.onlyVariant
  const priceOf = ({ id }: Variant, currency: string) =>
    prices.data?.find((one) => one.variantId === id && isLasting(one) && one.price.currency === currency)?.price
  const columns: Column<Variant>[] = [
    { title: words.products.variant, cell: (variant) => <Name variant={variant} name={nameOf(variant)} /> },
    ...(may('inventory:read')
      ? [
          {
            title: words.products.stock,
            cell: (variant: Variant) => (
              <StockField
                variant={variant}
                name={nameOf(variant)}
                stock={stock.data?.get(variant.id)}
                isKnown={stock.isSuccess}
              />
            ),
          },
        ]
      : []),
    ...currencies.map((currency) => ({
      title: `${words.products.price} (${currency})`,
      isWideOnly: currency !== currencies[0],
      cell: (variant: Variant) => (
        <PriceField
          variantId={variant.id}
          name={nameOf(variant)}
          price={priceOf(variant, currency)}
          isKnown={prices.isSuccess}
          currency={currency}
        />
      ),
    })),
  ]
  const options = () =>
    modals.open({ modalId: 'options', title: words.products.options, children: <OptionsForm product={product} /> })
  return (
    <Part
      title={words.products.variants}
      about={words.products.variantsAbout}
      isFlush
      actions={
        may('catalog:write') && (
          <Button variant="default" size="xs" onClick={options}>
            {words.products.options}
          </Button>
        )
      }
    >
      <Rows label={words.products.variants} rows={product.variants} columns={columns} keyOf={({ id }) => id} isDense />
    </Part>
  )
}

const isLasting = ({ list, from, to }: Schemas['Price']) => list === 'standard' && !from && !to

const Name = ({ variant: { sku }, name }: { variant: Variant; name: string }) => (
  <>
    <Text size="sm" fw={600}>
      {name}
    </Text>
    {sku && (
      <Text size="xs" c="dimmed">
        {sku}
      </Text>
    )}
  </>
)

interface PriceFieldProps {
  variantId: string
  name: string
  price: Schemas['Money'] | undefined
  isKnown: boolean
  currency: string
}

function PriceField({ variantId, name, price, isKnown, currency }: PriceFieldProps) {
  const may = useMay()
  const set = useDoing({
    run: async (written: number) => {
      const body = { prices: [{ variantId, price: minor(written, currency) }] }
      const { refused } = await orThrow(dangol.POST('/api/admin/v1/prices', { body }))
      if (refused[0]) throw new Error(refused[0].message)
    },
    done: words.products.priceSet,
    refresh: [['prices'], ['products'], ['product']],
  })
  return (
    <SettledNumber
      aria-label={`${words.products.price} (${currency}), ${name}`}
      decimalScale={digitsOf(currency)}
      fixedDecimalScale
      thousandSeparator=","
      w={104}
      disabled={!isKnown || !may('catalog:write') || set.isPending}
      value={price && major(price)}
      settle={(written) => set.mutate(written)}
    />
  )
}

interface StockFieldProps {
  variant: Variant
  name: string
  stock: Schemas['Stock'] | undefined
  isKnown: boolean
}

function StockField(props: StockFieldProps) {
  const { variant, name, stock, isKnown } = props
  const may = useMay()
  const set = useDoing({
    run: (onHand: number) =>
      orThrow(
        dangol.PUT('/api/admin/v1/stock/{variantId}', {
          params: { path: { variantId: variant.id } },
          body: { onHand, reason: 'counted' },
        }),
      ),
    done: words.products.stockSet,
    refresh: [['stock'], ['products']],
  })
  const history = () =>
    modals.open({ title: words.products.ledgerOf(name), size: 'lg', children: <Ledger variantId={variant.id} /> })
  return (
    <>
      <SettledNumber
        aria-label={`${words.products.stock}, ${name}`}
        allowDecimal={false}
        w={88}
        disabled={!isKnown || !may('inventory:write') || set.isPending}
        value={stock?.onHand}
        placeholder={words.products.untracked}
        settle={(onHand) => set.mutate(onHand)}
      />
      {stock && (
        <Button variant="transparent" size="compact-xs" px={0} onClick={history}>
          {words.products.available(stock.available)}
        </Button>
      )}
    </>
  )
}

function usePrices({ id, variants }: Product) {
  return useQuery({
    queryKey: ['prices', id, variants.length],
    queryFn: async () => {
      const answers = inParts(variants).map((variantIds) =>
        orThrow(dangol.GET('/api/admin/v1/prices', { params: { query: { variantIds } } })),
      )
      return (await Promise.all(answers)).flatMap(({ items }) => items)
    },
  })
}

function useStock({ id, variants }: Product) {
  const may = useMay()
  return useQuery({
    queryKey: ['stock', id, variants.length],
    enabled: may('inventory:read'),
    queryFn: async () => {
      const answers = inParts(variants).map((variantIds) =>
        orThrow(dangol.GET('/api/admin/v1/stock', { params: { query: { variantIds, limit: mostAtOnce } } })),
      )
      const items = (await Promise.all(answers)).flatMap((answer) => answer.items)
      return new Map(items.map((stock) => [stock.variantId, stock]))
    },
  })
}

const inParts = (variants: readonly Variant[]): string[] =>
  Array.from({ length: Math.ceil(variants.length / mostAtOnce) }, (_, part) =>
    variants
      .slice(part * mostAtOnce, (part + 1) * mostAtOnce)
      .map(({ id }) => id)
      .join(','),
  )
