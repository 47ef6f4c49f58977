import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { isWithin, PersonFields, personOf, personValues } from './person-fields.tsx'

type Product = Schemas['Product']

/** Says what a picture shows, for those who do not see it, and who wears it, for those who look for themselves. */
export function AltForm({ product, shown }: { product: Product; shown: Product['media'][number] }) {
  const locales = useLocales()
  const before = shown.asset?.person ?? null
  const form = useForm({
    initialValues: { alt: { ...shown.asset?.alt, ...shown.alt }, person: personValues(before) },
    validate: { person: { heightCm: (value) => (isWithin(value, 50, 250) ? null : words.products.personHeightWrong) } },
  })
  const save = useDoing({
    run: async ({ alt, person }: typeof form.values) => {
      const now = personOf(person)
      if (JSON.stringify(now) !== JSON.stringify(before)) {
        await orThrow(
          dangol.PATCH('/api/admin/v1/media/{id}', {
            params: { path: { id: shown.mediaId } },
            body: { person: now },
          }),
        )
      }
      return orThrow(
        dangol.POST('/api/admin/v1/products/{id}/media', {
          params: { path: { id: product.id } },
          body: { mediaId: shown.mediaId, alt: Object.fromEntries(Object.entries(alt).filter(([, text]) => text)) },
        }),
      )
    },
    done: words.common.saved,
    refresh: [['product', product.id]],
    after: () => modals.close('alt'),
    isQuiet: true,
  })
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <Text size="sm" c="dimmed">
          {words.products.altHint}
        </Text>
        <Translations form={form} path="alt" label={words.products.alt} locales={locales} maxLength={300} />
        <PersonFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
