import { NumberInput, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { FormEnd } from '../../parts/form-end.tsx'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { usePromotions } from './use-promotions.ts'
import { advocateWords } from './words.ts'

const said = advocateWords.settings
const languages = ['en', 'ko'] as const

/** How the programme works: what counts, what friends get, the terms. */
export function ProgrammeSettings() {
  const programme = useQuery({
    queryKey: ['advocates', 'programme'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/advocate-programme')),
  })
  return <Asked query={programme}>{(given) => <SettingsForm key={JSON.stringify(given)} given={given} />}</Asked>
}

const filled = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(languages.map((language) => [language, texts[language] ?? '']))

const written = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))

function SettingsForm({ given }: { given: Schemas['AdvocateProgramme'] }) {
  const may = useMay()
  const promotions = usePromotions()
  const form = useForm({
    initialValues: { ...given, terms: filled(given.terms), disclosure: filled(given.disclosure) },
  })
  const save = useDoing({
    run: (values: typeof form.values) => {
      const body = { ...values, terms: written(values.terms), disclosure: written(values.disclosure) }
      return orThrow(dangol.PUT('/api/admin/v1/advocate-programme', { body })).catch((no: unknown) => {
        showErrors(form, { error: no, body })
        throw no
      })
    },
    done: said.saved,
    refresh: [['advocates'], ['advocate']],
  })
  const isLocked = !may('customers:write')
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="lg">
        <Part title={said.weights} about={said.weightsAbout}>
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            {(Object.keys(advocateWords.deeds) as (keyof typeof given.weights)[]).map((of) => (
              <NumberInput
                key={of}
                label={advocateWords.deeds[of]}
                min={0}
                max={100}
                disabled={isLocked}
                {...form.getInputProps(`weights.${of}`)}
              />
            ))}
          </SimpleGrid>
          <NumberInput
            mt="md"
            maw={260}
            label={said.from}
            min={1}
            max={1_000_000}
            disabled={isLocked}
            {...form.getInputProps('candidateFrom')}
          />
        </Part>
        <Part title={said.friends} about={said.friendsAbout}>
          <Select
            maw={420}
            aria-label={said.friends}
            placeholder={said.none}
            data={promotions}
            clearable
            searchable
            disabled={isLocked}
            {...form.getInputProps('promotionId')}
          />
        </Part>
        <Part title={said.law}>
          <Text size="sm" maw={720} mb="md">
            {said.lawText}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {languages.map((language) => (
              <Textarea
                key={language}
                label={words.common.inLanguage(said.disclosure, language)}
                description={said.disclosureHint}
                autosize
                minRows={2}
                maxLength={300}
                disabled={isLocked}
                {...form.getInputProps(`disclosure.${language}`)}
              />
            ))}
            {languages.map((language) => (
              <Textarea
                key={language}
                label={words.common.inLanguage(said.terms, language)}
                description={said.termsHint}
                autosize
                minRows={4}
                maxLength={4_000}
                disabled={isLocked}
                {...form.getInputProps(`terms.${language}`)}
              />
            ))}
          </SimpleGrid>
        </Part>
        {!isLocked && <FormEnd form={form} isSaving={save.isPending} create={undefined} />}
      </Stack>
    </form>
  )
}
