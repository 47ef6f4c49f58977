import { Button, Group, Input, MultiSelect, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Part } from '../../parts/page.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'
import type { SettingsFields, Values } from './settings-form.tsx'

interface FieldsProps {
  form: SettingsFields
}

const said = words.settings
const most = 6

/** What the checkout shows beside what it asks: promises, reasons to buy, and how much of it. */
export const CheckoutFields = ({ form }: FieldsProps) => (
  <Part title={said.checkout} about={said.checkoutAbout}>
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={said.checkoutTrust}
          description={said.checkoutLookHint}
          allowDeselect={false}
          data={looksOf('trust')}
          {...form.getInputProps('checkout.trust')}
        />
        <Select
          label={said.checkoutUsp}
          description={said.checkoutLookHint}
          allowDeselect={false}
          data={looksOf('usp')}
          {...form.getInputProps('checkout.usp')}
        />
      </SimpleGrid>
      <PromiseFields form={form} list="trust" said={said.promises} />
      <PromiseFields form={form} list="reasonsToBuy" said={said.reasons} />
    </Stack>
  </Part>
)

const looks = { trust: ['none', 'seals', 'seals-and-rating'], usp: ['none', 'slots'] } as const
const looksOf = (surface: keyof typeof looks) =>
  looks[surface].map((value) => ({ value, label: words.experiments.variants[value] ?? value }))

interface PromiseProps extends FieldsProps {
  list: 'trust' | 'reasonsToBuy'
  said: { title: string; about: string; add: string; text: string }
}

/** Short texts with a drawing each, for all markets or for some. */
function PromiseFields({ form, list, said: own }: PromiseProps) {
  const items = form.values[list]
  const fresh: Values[typeof list][number] = { icon: 'heart', text: {} }
  return (
    <Input.Wrapper label={own.title} description={own.about} error={form.errors[list]} labelElement="div">
      <Stack mt="sm">
        {items.map((_, at) => (
          <PromiseRow
            key={at}
            form={form}
            path={`${list}.${at}`}
            label={own.text}
            remove={() => form.removeListItem(list, at)}
          />
        ))}
        {items.length < most ? (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => form.insertListItem(list, fresh)}
            >
              {own.add}
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {said.mostPromises(most)}
          </Text>
        )}
      </Stack>
    </Input.Wrapper>
  )
}

interface RowProps extends FieldsProps {
  path: string
  label: string
  remove: () => void
}

function PromiseRow({ form, path, label, remove }: RowProps) {
  const { data } = useMarkets()
  const markets = form.getInputProps(`${path}.markets`) as { value?: string[] }
  return (
    <Stack className="surface" p="md" gap="sm">
      <Input.Wrapper error={form.errors[`${path}.text`]}>
        <Translations form={form} path={`${path}.text`} label={label} locales={form.values.locales} maxLength={200} />
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={said.icon}
          allowDeselect={false}
          data={Object.entries(said.icons).map(([value, name]) => ({ value, label: name }))}
          {...form.getInputProps(`${path}.icon`)}
        />
        <MultiSelect
          label={said.promiseMarkets}
          placeholder={markets.value?.length ? undefined : said.allMarkets}
          data={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={markets.value ?? []}
          onChange={(codes) => form.setFieldValue(`${path}.markets`, (codes.length > 0 ? codes : undefined) as never)}
        />
      </SimpleGrid>
      <Group>
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={remove}>
          {words.common.remove}
        </Button>
      </Group>
    </Stack>
  )
}
