import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { useCurrencies } from '../../shop.ts'
import { words } from '../../words.ts'
import { isLasting, usePrices, useStock } from './goods-facts.ts'
import { OptionLooks } from './option-looks.tsx'
import { OptionsForm } from './options-form.tsx'
import { PriceField } from './price-field.tsx'
import { StockField } from './stock-field.tsx'

type Product = Schemas['Product']
type Variant = Schemas['Variant']

/** What can be bought of the product, with lasting prices and stock that are set in place. */
export function Variants({ product }: { product: Product }) {
  const may = useMay()
  const currencies = useCurrencies()
  const prices = usePrices(product)
  const stock = useStock(product)
  const nameOf = ({ title }: Variant) => title || words.products.onlyVariant
  const priceOf = ({ id }: Variant, currency: string) =>
    prices.data?.find((one) => one.variantId === id && isLasting(one) && one.price.currency === currency)
  const columns: Column<Variant>[] = [
    {
      title: words.products.variant,
      cell: (variant) => <Name product={product} variant={variant} name={nameOf(variant)} />,
    },
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
          kept={priceOf(variant, currency)}
          isKnown={prices.isSuccess}
          currency={currency}
        />
      ),
    })),
  ]
  return (
    <Part
      title={words.products.variants}
      about={words.products.variantsAbout}
      isFlush
      actions={may('catalog:write') && <Choices product={product} />}
    >
      <Rows label={words.products.variants} rows={product.variants} columns={columns} keyOf={({ id }) => id} isDense />
    </Part>
  )
}

/** What a shopper chooses between, and how each choice looks. */
function Choices({ product }: { product: Product }) {
  const options = () =>
    modals.open({ modalId: 'options', title: words.products.options, children: <OptionsForm product={product} /> })
  const looks = () =>
    modals.open({
      modalId: 'looks',
      title: words.products.looks,
      size: 'lg',
      closeOnClickOutside: false,
      children: <OptionLooks product={product} />,
    })
  return (
    <Group gap="xs">
      {product.options.length > 0 && (
        <Button variant="default" size="xs" onClick={looks}>
          {words.products.looks}
        </Button>
      )}
      <Button variant="default" size="xs" onClick={options}>
        {words.products.options}
      </Button>
    </Group>
  )
}

const Name = ({ product, variant, name }: { product: Product; variant: Variant; name: string }) => {
  const picture = product.media.find(({ mediaId }) => mediaId === variant.mediaIds[0])?.asset?.previewUrl
  return (
    <Group gap="xs" wrap="nowrap">
      {picture && <img className="small-picture" src={picture} alt="" loading="lazy" />}
      <div>
        <Link className="plain-link" to={`/products/${product.id}/variants/${variant.id}` as never}>
          {name}
        </Link>
        <Text size="xs" c="dimmed">
          {variant.sku ?? words.products.noSku}
        </Text>
      </div>
    </Group>
  )
}
