import { Fieldset, MultiSelect, Stack, TagsInput, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { ProductsChoice } from './product-choice.tsx'
import type { TargetValues, Values } from './promotion-values.ts'

const said = words.promotions

interface TargetFieldsProps {
  form: UseFormReturnType<Values>
  path: string
  label: string
  target: TargetValues
}

/** Which goods: by collection, by product or by tag. */
export function TargetFields({ form, path, label, target }: TargetFieldsProps) {
  const { data: collections } = useQuery({
    queryKey: ['collection-choice'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/collections', { params: { query: { limit: 100 } } })),
    staleTime: 60_000,
  })
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {said.targetHint}
        </Text>
        <MultiSelect
          label={said.target.collections}
          data={collections?.items.map(({ id, title }) => ({ value: id, label: firstText(title) })) ?? []}
          searchable
          nothingFoundMessage={said.nothingFound}
          {...form.getInputProps(`${path}.collectionIds`)}
        />
        <ProductsChoice
          label={said.target.products}
          value={target.productIds}
          onChange={(ids) => form.setFieldValue(`${path}.productIds`, ids as never)}
        />
        <TagsInput label={said.target.tags} maxTags={100} {...form.getInputProps(`${path}.tags`)} />
        {target.variantIds.length > 0 && <Text size="xs">{said.targetVariants(target.variantIds.length)}</Text>}
      </Stack>
    </Fieldset>
  )
}
