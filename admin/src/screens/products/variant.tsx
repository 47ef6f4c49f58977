import { Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Page } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { Lost } from '../root.tsx'
import { usePrices } from './goods-facts.ts'
import { VariantForm } from './variant-form.tsx'

type Product = Schemas['Product']

const said = words.products

/** One variant: its numbers, its parcel, its price and its pictures. */
export function Variant() {
  const { id = '', variantId = '' } = useParams({ strict: false })
  const product = useQuery({
    queryKey: ['product', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Below to={`/products/${id}`} label={product.data ? firstText(product.data.title) : said.back}>
      <Asked query={product} rows={8}>
        {(found) => <Opened key={variantId} product={found} variantId={variantId} />}
      </Asked>
    </Below>
  )
}

function Opened({ product, variantId }: { product: Product; variantId: string }) {
  const prices = usePrices(product)
  const at = product.variants.findIndex(({ id }) => id === variantId)
  const variant = product.variants[at]
  if (!variant) return <Lost />
  return (
    <Page title={variant.title || firstText(product.title)} actions={<Neighbours product={product} at={at} />}>
      <Asked query={prices}>
        {(found) => (
          <VariantForm
            product={product}
            variant={variant}
            prices={found.filter((one) => one.variantId === variantId)}
          />
        )}
      </Asked>
    </Page>
  )
}

function Neighbours({ product: { id, variants }, at }: { product: Product; at: number }) {
  if (variants.length < 2) return null
  const to = (place: number) => `/products/${id}/variants/${variants[place]?.id}`
  return (
    <Group gap="xs">
      {at > 0 && (
        <Button component={Link} to={to(at - 1)} variant="default" leftSection={<IconChevronLeft size={16} />}>
          {variants[at - 1]?.title}
        </Button>
      )}
      {at < variants.length - 1 && (
        <Button component={Link} to={to(at + 1)} variant="default" rightSection={<IconChevronRight size={16} />}>
          {variants[at + 1]?.title}
        </Button>
      )}
    </Group>
  )
}
