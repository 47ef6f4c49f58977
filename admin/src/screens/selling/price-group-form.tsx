import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { useLocales, writtenTexts } from '../markets/shop-markets.ts'
import { priceGroupsKey, usePriceGroups, type PriceGroup } from './shop-price-groups.ts'

const said = words.priceGroups

interface Values {
  key: string
  name: Record<string, string>
  tag: string
}

/** Makes a group or changes the one given; its key stays, because price lists refer to it. */
export function PriceGroupForm({ group }: { group?: PriceGroup }) {
  const locales = useLocales()
  const { data: known } = usePriceGroups()
  const form = useForm<Values>({
    initialValues: { key: group?.key ?? '', name: { ...group?.name }, tag: group?.tag ?? '' },
    validate: {
      key: (key) => {
        if (!key.trim()) return said.keyMissing
        return !group && known?.items.some((one) => one.key === key.trim()) ? said.keyTaken : null
      },
      name: (name) => (Object.values(name).some((text) => text.trim()) ? null : said.nameMissing),
    },
  })
  const save = useDoing({
    run: ({ key, body }: { key: string; body: { name: Record<string, string>; tag?: string } }) =>
      orThrow(dangol.PUT('/api/admin/v1/price-groups/{key}', { params: { path: { key } }, body })),
    done: words.common.saved,
    refresh: [priceGroupsKey],
    after: () => modals.close('price-group'),
    isQuiet: true,
  })
  const submit = form.onSubmit(({ key, name, tag }) => {
    const body = { name: writtenTexts(name), ...(tag.trim() ? { tag: tag.trim() } : {}) }
    save.mutate({ key: key.trim(), body }, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <Input.Wrapper description={said.nameHint} error={form.errors['name']}>
          <Translations form={form} path="name" label={said.name} locales={locales} maxLength={80} />
        </Input.Wrapper>
        {!group && (
          <TextInput label={said.key} description={said.keyHint} maxLength={64} {...form.getInputProps('key')} />
        )}
        <TextInput label={said.tag} description={said.tagHint} maxLength={60} {...form.getInputProps('tag')} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
