import { Alert, Fieldset, MultiSelect, Select, SimpleGrid, Stack, TagsInput, Textarea } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { dangol, orThrow, ProblemError, queries } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { type KeptPicture, type Picture, pictureKey, usePicture } from './use-picture.ts'
import { idealWords } from './words.ts'

const said = idealWords.picture

/** As it is typed: what stands in lines is one text. */
interface Values extends Omit<Picture, 'wants' | 'worries'> {
  wants: string
  worries: string
}
type Form = UseFormReturnType<Values>

const valuesOf = ({ wants, worries, ...rest }: Picture): Values => ({
  ...rest,
  wants: wants.join('\n'),
  worries: worries.join('\n'),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Who she is, in the shop's own words. */
export const PicturePart = () => (
  <Asked query={usePicture()} rows={10}>
    {(kept) => <PictureForm key={kept.version} kept={kept} />}
  </Asked>
)

function PictureForm({ kept }: { kept: KeptPicture }) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: valuesOf(kept.picture) })
  const save = useDoing({
    run: ({ wants, worries, ...rest }: Values) =>
      orThrow(
        dangol.PUT('/api/admin/v1/ideal-customer', {
          body: { picture: { ...rest, wants: linesOf(wants), worries: linesOf(worries) }, on: kept.version },
        }),
      ),
    done: words.common.saved,
    refresh: [['copy-check'], ['checked-copies'], ['ideal-customer', 'versions'], ['template-lint']],
    after: (saved) => queries.setQueryData(pictureKey, saved),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    save.mutate(values, { onError: (error) => error instanceof ProblemError && form.setErrors(errorsOf(error)) }),
  )
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('customers:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          {kept.version === 0 && (
            <Alert variant="outline" color="gray">
              {said.first}
            </Alert>
          )}
          <Wishes form={form} />
          <Speech form={form} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

/** `picture.wants.3` is told at the field that has all lines. */
const errorsOf = ({ fields }: ProblemError): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field.replace(/^picture\./, '').replace(/\.\d+$/, ''), why]),
  )

const Wishes = ({ form }: { form: Form }) => (
  <Part>
    <Stack>
      <Textarea
        label={said.who}
        description={said.whoHint}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2_000}
        {...form.getInputProps('about')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Textarea
          label={said.wants}
          description={said.linesHint}
          placeholder={said.wantsExample}
          autosize
          minRows={4}
          maxRows={14}
          {...form.getInputProps('wants')}
        />
        <Textarea
          label={said.worries}
          description={said.linesHint}
          placeholder={said.worriesExample}
          autosize
          minRows={4}
          maxRows={14}
          {...form.getInputProps('worries')}
        />
      </SimpleGrid>
    </Stack>
  </Part>
)

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

function Speech({ form }: { form: Form }) {
  const locales = useLocales()
  const languages = [...new Set([...locales, ...form.values.languages])]
  return (
    <Part title={said.speaks}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TagsInput label={said.words} description={said.wordsHint} maxTags={60} {...form.getInputProps('words')} />
          <TagsInput
            label={said.never}
            description={said.neverHint}
            maxTags={100}
            {...form.getInputProps('neverWords')}
          />
          <Select
            label={said.level}
            allowDeselect={false}
            data={choicesOf(said.levels)}
            {...form.getInputProps('readingLevel')}
          />
          <Select
            label={said.tone}
            allowDeselect={false}
            data={choicesOf(said.tones)}
            {...form.getInputProps('tone')}
          />
        </SimpleGrid>
        <MultiSelect
          label={said.languages}
          description={said.languagesHint}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          {...form.getInputProps('languages')}
        />
      </Stack>
    </Part>
  )
}
