import { ActionIcon, Button, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Product = Schemas['Product']

interface Values {
  options: { name: string; values: string[] }[]
}

const mostOptions = 3

/** What a shopper chooses between; every combination becomes a variant, known ones stay. */
export function OptionsForm({ product }: { product: Product }) {
  const form = useForm<Values>({
    initialValues: { options: product.options.map(({ name, values }) => ({ name, values: [...values] })) },
  })
  const save = useSaving(product)
  const { options } = form.values
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <Text size="sm" c="dimmed">
          {words.products.optionsHint}
        </Text>
        {options.map((_, at) => (
          <Group key={at} align="flex-end" wrap="nowrap">
            <TextInput label={words.products.option} w={130} required {...form.getInputProps(`options.${at}.name`)} />
            <TagsInput
              label={words.products.optionValues}
              flex={1}
              required={options[at]?.values.length === 0}
              {...form.getInputProps(`options.${at}.values`)}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={words.common.remove}
              onClick={() => form.removeListItem('options', at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        {options.length < mostOptions && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => form.insertListItem('options', { name: '', values: [] })}
          >
            {words.products.addOption}
          </Button>
        )}
        <Group justify="space-between">
          <Text size="sm">{words.products.becomes(combinations(options).length)}</Text>
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const useSaving = (product: Product) =>
  useDoing({
    run: ({ options }: Values) =>
      orThrow(
        dangol.PUT('/api/admin/v1/products/{id}/variants', {
          params: { path: { id: product.id } },
          body: {
            options: options.map((option) => ({ ...known(product, option.name), ...option })),
            variants: combinations(options).map((optionValues) => ({ optionValues })),
          },
        }),
      ),
    done: words.common.saved,
    refresh: [['products'], ['prices'], ['stock']],
    after: (saved) => {
      queries.setQueryData(['product', product.id], saved)
      modals.close('options')
    },
    isQuiet: true,
  })

/** Translations and swatches of an option that stays. */
const known = (product: Product, name: string) => product.options.find((option) => option.name === name) ?? {}

const combinations = (options: Values['options']): string[][] =>
  options.reduce<string[][]>(
    (some, { values }) => some.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  )
