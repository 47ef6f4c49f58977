import { Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { AddressField } from '../../parts/address-field.tsx'
import { Part } from '../../parts/page.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { categoryChoices } from '../categories/category-tree.ts'
import type { ProductFields } from './product-values.ts'

const said = words.products
const statuses: Schemas['Product']['status'][] = ['draft', 'active', 'archived']

/** Whether it is sold, and where it is found. */
export function SortingFields({ form, handle }: { form: ProductFields; handle: string }) {
  const [first = 'en'] = useLocales()
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/categories')),
  })
  return (
    <Part title={said.sorting}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={said.status}
          allowDeselect={false}
          data={statuses.map((value) => ({ value, label: said.statuses[value] }))}
          {...form.getInputProps('status')}
        />
        <Select
          label={said.category}
          description={said.categoryHint}
          clearable
          searchable
          data={categoryChoices(categories.data?.items ?? [], first)}
          {...form.getInputProps('categoryId')}
        />
        <TextInput label={said.vendor} maxLength={120} {...form.getInputProps('vendor')} />
        <TextInput label={said.type} maxLength={120} {...form.getInputProps('type')} />
        <TagsInput
          label={said.tags}
          description={said.tagsHint}
          acceptValueOnBlur
          maxTags={250}
          {...form.getInputProps('tags')}
        />
        <AddressField form={form} below="/products/" kept={handle} />
      </SimpleGrid>
    </Part>
  )
}
