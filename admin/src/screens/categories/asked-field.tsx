import { Box, Checkbox, Fieldset, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { languageName, Translations } from '../../parts/translations.tsx'
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
        {asked.kind === 'list' && asked.choices.length > 0 && (
          <ChoiceLabels form={form} path={path} asked={asked} locales={locales} />
        )}
        <Checkbox label={said.required} {...form.getInputProps(`${path}.required`, { type: 'checkbox' })} />
      </Stack>
    </Box>
  )
}

/** What each choice is called in every language; where nothing is written it stands as it is. */
function ChoiceLabels({ form, path, asked, locales }: Omit<AskedFieldProps, 'at'> & { path: string }) {
  const { choices, labels } = asked
  const write = (choice: string, locale: string, text: string) =>
    form.setFieldValue(`${path}.labels`, { ...labels, [choice]: { ...labels[choice], [locale]: text } })
  return (
    <Fieldset legend={said.choicesCalled}>
      <Stack gap="xs">
        {choices.map((choice) => (
          <SimpleGrid key={choice} cols={{ base: 1, sm: locales.length > 1 ? 2 : 1 }}>
            {locales.map((locale) => (
              <TextInput
                key={locale}
                label={words.common.inLanguage(choice, languageName(locale))}
                lang={locale}
                maxLength={300}
                value={labels[choice]?.[locale] ?? ''}
                placeholder={choice}
                onChange={(event) => write(choice, locale, event.currentTarget.value)}
              />
            ))}
          </SimpleGrid>
        ))}
      </Stack>
    </Fieldset>
  )
}
