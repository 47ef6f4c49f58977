import { Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { words } from '../../../words.ts'
import { placeGroups, useAssortment } from './shop-places.ts'

const said = words.products

interface PlacesFormProps {
  apply: (change: { sellIn?: string[]; stopSellingIn?: string[] }) => void
}

/** Where several products are sold from now on, and where no longer. */
export function PlacesForm({ apply }: PlacesFormProps) {
  const groups = placeGroups(useAssortment())
  const form = useForm({
    initialValues: { sellIn: [] as string[], stopSellingIn: [] as string[] },
    validate: {
      sellIn: (sold, { stopSellingIn }) => (sold.length + stopSellingIn.length === 0 ? said.bulkPlacesMissing : null),
    },
  })
  const submit = form.onSubmit(({ sellIn, stopSellingIn }) =>
    apply({ ...(sellIn.length > 0 ? { sellIn } : {}), ...(stopSellingIn.length > 0 ? { stopSellingIn } : {}) }),
  )
  const others = (chosen: readonly string[]) =>
    groups.map(({ group, items }) => ({ group, items: items.filter(({ value }) => !chosen.includes(value)) }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <MultiSelect
          label={said.sellIn}
          description={said.sellInHint}
          data={others(form.values.stopSellingIn)}
          data-autofocus
          hidePickedOptions
          {...form.getInputProps('sellIn')}
        />
        <MultiSelect
          label={said.stopSellingIn}
          description={said.stopSellingInHint}
          data={others(form.values.sellIn)}
          hidePickedOptions
          {...form.getInputProps('stopSellingIn')}
        />
        <Group justify="flex-end">
          <Button type="submit">{said.bulkPlacesAct}</Button>
        </Group>
      </Stack>
    </form>
  )
}
