import { Button, FileInput, Group, Radio, Stack, Text, TextInput, type TextInputProps } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, ProblemError } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Source = keyof typeof words.imports.sources

interface Values {
  source: Source
  file: File | null
  currency: string
}

/** Reviews have none. */
const hasPrices = { shopify: true, woocommerce: true, judgeme: false, 'shopify-reviews': false }

const sources = Object.keys(words.imports.sources) as Source[]

/** Takes a file and rehearses it, which changes nothing in the shop. */
export function UploadForm() {
  const navigate = useNavigate()
  const form = useForm<Values>({
    initialValues: { source: 'shopify', file: null, currency: '' },
    validate: { file: (file) => (file ? null : words.imports.fileMissing) },
  })
  const rehearse = useDoing({
    run: upload,
    refresh: [['imports']],
    after: ({ id }) => void navigate({ to: `/imports/${id}` }),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    rehearse.mutate(values, {
      onError: (error) => error instanceof ProblemError && form.setErrors(error.fields),
    }),
  )
  return (
    <Part>
      <form onSubmit={submit} noValidate>
        <Stack maw={560}>
          {rehearse.error && <Problem error={rehearse.error} />}
          <Radio.Group label={words.imports.from} {...form.getInputProps('source')}>
            <Group mt="xs" gap="sm">
              {sources.map((source) => (
                <Radio key={source} value={source} label={words.imports.sources[source]} />
              ))}
            </Group>
          </Radio.Group>
          <FileInput
            label={words.imports.file}
            description={`${words.imports.how[form.values.source]} ${words.imports.fileHint}.`}
            placeholder={
              <Text span inherit c="dimmed">
                {words.imports.fileChoose}
              </Text>
            }
            accept=".csv,text/csv"
            clearable
            clearButtonProps={{ 'aria-label': words.imports.fileClear }}
            {...form.getInputProps('file')}
          />
          {hasPrices[form.values.source] && <CurrencyField {...form.getInputProps('currency')} />}
          <Group>
            <Button type="submit" loading={rehearse.isPending}>
              {words.imports.rehearse}
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}

const CurrencyField = (field: TextInputProps) => (
  <TextInput label={words.imports.currency} description={words.imports.currencyHint} maxLength={3} w={220} {...field} />
)

function upload({ source, file, currency }: Values) {
  const parts = new FormData()
  if (file) parts.append('file', file)
  const wanted = currency.trim().toUpperCase()
  return orThrow(
    dangol.POST('/api/admin/v1/imports', {
      params: { query: { source, dryRun: 'true', ...(wanted ? { currency: wanted } : {}) } },
      body: { file: '' },
      bodySerializer: () => parts,
    }),
  )
}
