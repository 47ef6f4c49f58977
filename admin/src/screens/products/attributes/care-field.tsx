import { Checkbox, SimpleGrid, Stack } from '@mantine/core'
import { Translations } from '../../../parts/translations.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import type { CareValues } from './attribute-values.ts'
import type { EditorProps } from './editors.tsx'

const said = words.products

/** How to care for it: the symbols of its label, and words. */
export function CareField({ form, path }: EditorProps) {
  const locales = useLocales()
  const { value } = form.getInputProps(path) as { value?: CareValues }
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={said.careSymbols}
        value={value?.symbols ?? []}
        onChange={(symbols) => form.setFieldValue(`${path}`, { ...value, symbols } as never)}
        error={form.errors[`${path}.symbols`]}
      >
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" mt={6}>
          {Object.entries(said.care).map(([symbol, label]) => (
            <Checkbox key={symbol} value={symbol} label={label} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Translations
        form={form}
        path={`${path}.text`}
        label={said.careText}
        locales={locales}
        maxLength={5_000}
        isLong
      />
    </Stack>
  )
}
