import { Anchor, Button, Grid, Group, Stack } from '@mantine/core'
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { CompletenessOf } from './completeness.tsx'
import { Pictures } from './pictures.tsx'
import { ProductForm } from './product-form.tsx'
import { ProductStatus } from './product-status.tsx'
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
    <Stack gap="xs">
      <Anchor component={Link} to="/products" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.products.all}
        </Group>
      </Anchor>
      <Asked query={product} rows={12}>
        {(found) => <Opened product={found} />}
      </Asked>
    </Stack>
  )
}

function Opened({ product }: { product: Product }) {
  const [first = 'en'] = useLocales()
  return (
    <Page
      title={product.title[first] ?? Object.values(product.title)[0] ?? product.handle}
      about={<ProductStatus status={product.status} />}
      actions={product.status === 'active' && <InShop handle={product.handle} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <Pictures product={product} />
            <Variants product={product} />
            <ProductForm key={product.changedAt} product={product} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <CompletenessOf completeness={product.completeness} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const InShop = ({ handle }: { handle: string }) => (
  <Button
    component="a"
    href={`/products/${handle}`}
    target="_blank"
    variant="default"
    rightSection={<IconExternalLink size={16} />}
  >
    {words.products.inShop}
  </Button>
)
