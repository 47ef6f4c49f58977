import { ActionIcon, Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconPackages, IconPlus, IconX } from '@tabler/icons-react'
import { Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ProductLine } from '../collections/product-line.tsx'
import { ProductPicker } from '../collections/product-picker.tsx'
import type { LinkedProduct, Values } from './article-values.ts'

const said = words.help
const dialog = 'pick-products'

/** The products an article is for, in its order. */
export function ArticleProducts({ form }: { form: UseFormReturnType<Values> }) {
  const may = useMay()
  const { products } = form.values
  const canChange = may('help:write')
  const set = (next: readonly LinkedProduct[]) => form.setFieldValue('products', [...next])
  const take = (chosen: readonly LinkedProduct[]) => {
    set([...products, ...chosen])
    modals.close(dialog)
  }
  const add = () =>
    modals.open({
      modalId: dialog,
      title: said.addProducts,
      size: 'lg',
      children: <ProductPicker present={new Set(products.map(({ id }) => id))} add={take} />,
    })
  const button = canChange && may('catalog:read') && (
    <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
      {said.addProducts}
    </Button>
  )
  return (
    <Part title={said.products} about={said.productsAbout} actions={button} isFlush>
      {products.length === 0 ? (
        <Empty icon={IconPackages} title={said.noProducts} next={said.noProductsNext} />
      ) : (
        <Sortable
          label={said.products}
          items={products}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          move={(from, to) => set(movedTo(products, from, to))}
          isFixed={!canChange || products.length < 2}
          tools={({ id, title }) =>
            canChange && (
              <ActionIcon
                variant="default"
                aria-label={words.collections.takeOut(title)}
                onClick={() => set(products.filter((one) => one.id !== id))}
              >
                <IconX size={14} />
              </ActionIcon>
            )
          }
        >
          {(card) => <ProductLine card={card} />}
        </Sortable>
      )}
    </Part>
  )
}
