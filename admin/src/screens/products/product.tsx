import { Grid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Page } from '../../parts/page.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { ProductArticles } from '../help/product-articles.tsx'
import { CompletenessOf } from './completeness.tsx'
import { ListPrices } from './list-prices.tsx'
import { Pictures } from './pictures.tsx'
import { ProductActions } from './product-actions.tsx'
import { ProductForm } from './product-form.tsx'
import { ProductStatus } from './product-status.tsx'
import { ReviewDelay } from './review-delay.tsx'
import { Variants } from './variants.tsx'

type Product = Schemas['Product']

const beingMade = ['awaited', 'stored']

/** One product: how it is told, its pictures, its variants with price and stock. */
export function Product() {
  const { id = '' } = useParams({ strict: false })
  const product = useQuery({
    queryKey: ['product', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data?.media.some(({ asset }) => asset && beingMade.includes(asset.state)) ? 2_000 : false,
  })
  return (
    <Below to="/products" label={words.products.all}>
      <Asked query={product} rows={12}>
        {(found) => <Opened key={found.id} product={found} />}
      </Asked>
    </Below>
  )
}

function Opened({ product }: { product: Product }) {
  const [first = 'en'] = useLocales()
  return (
    <Page
      title={product.title[first] ?? Object.values(product.title)[0] ?? product.handle}
      about={<ProductStatus status={product.status} />}
      actions={<ProductActions product={product} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <Pictures product={product} />
            <Variants product={product} />
            <ListPrices product={product} />
            <ProductArticles productId={product.id} />
            <ProductForm product={product} />
            <ReviewDelay productId={product.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <CompletenessOf completeness={product.completeness} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}
