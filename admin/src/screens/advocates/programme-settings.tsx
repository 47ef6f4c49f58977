import { NumberInput, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
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
type Programme = Schemas['AdvocateProgramme']

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

const valuesOf = (given: Programme) => ({ ...given, terms: filled(given.terms), disclosure: filled(given.disclosure) })
type Form = UseFormReturnType<ReturnType<typeof valuesOf>>
interface FieldsProps {
  form: Form
  isLocked: boolean
}

function SettingsForm({ given }: { given: Programme }) {
  const isLocked = !useMay()('customers:write')
  const promotions = usePromotions()
  const form = useForm({ initialValues: valuesOf(given) })
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
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="lg">
        <Weights form={form} isLocked={isLocked} />
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
        <Law form={form} isLocked={isLocked} />
        {!isLocked && <FormEnd form={form} isSaving={save.isPending} create={undefined} />}
      </Stack>
    </form>
  )
}

const Weights = ({ form, isLocked }: FieldsProps) => (
  <Part title={said.weights} about={said.weightsAbout}>
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {Object.entries(advocateWords.deeds).map(([of, label]) => (
        <NumberInput
          key={of}
          label={label}
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
)

const Law = ({ form, isLocked }: FieldsProps) => (
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
)
