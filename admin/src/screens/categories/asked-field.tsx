import { Box, Checkbox, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import type { AskedValues, Kind, Values } from './category-values.ts'

const said = words.categories
const kinds = Object.keys(said.kinds) as Kind[]

interface AskedFieldProps {
  form: UseFormReturnType<Values>
  at: number
  asked: AskedValues
  locales: readonly string[]
}

/** One thing asked: how it is called, and what an answer looks like. */
export function AskedField({ form, at, asked, locales }: AskedFieldProps) {
  const path = `attributes.${at}`
  return (
    <Box className="asked">
      <Stack gap="sm">
        <Translations form={form} path={`${path}.label`} label={said.label} locales={locales} maxLength={300} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={said.kind}
            description={asked.isKept ? said.kindHint : undefined}
            allowDeselect={false}
            disabled={asked.isKept}
            data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
            {...form.getInputProps(`${path}.kind`)}
          />
          <TextInput
            label={said.key}
            description={asked.isKept ? said.keyHint : said.newKeyHint}
            disabled={asked.isKept}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps(`${path}.key`)}
          />
        </SimpleGrid>
        {asked.kind === 'number' && (
          <TextInput
            label={said.unit}
            description={said.unitHint}
            maxLength={12}
            maw={200}
            {...form.getInputProps(`${path}.unit`)}
          />
        )}
        {asked.kind === 'list' && (
          <TagsInput
            label={said.choices}
            description={said.choicesHint}
            maxTags={100}
            acceptValueOnBlur
            {...form.getInputProps(`${path}.choices`)}
          />
        )}
        <Checkbox label={said.required} {...form.getInputProps(`${path}.required`, { type: 'checkbox' })} />
      </Stack>
    </Box>
  )
}
