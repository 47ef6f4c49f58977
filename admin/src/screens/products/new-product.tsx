import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, ProblemError } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'

interface Values {
  title: Record<string, string>
}

/** Begins a product with its name; all else follows on its page. */
export function NewProduct() {
  const locales = useLocales()
  const navigate = useNavigate()
  const form = useForm<Values>({ initialValues: { title: {} } })
  const create = useDoing({
    run: ({ title }: Values) => orThrow(dangol.POST('/api/admin/v1/products', { body: { title, status: 'draft' } })),
    refresh: [['products']],
    after: ({ id }) => void navigate({ to: `/products/${id}` } as never),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    create.mutate(
      { title: Object.fromEntries(Object.entries(values.title).filter(([, text]) => text.trim())) },
      { onError: (error) => error instanceof ProblemError && form.setErrors(error.fields) },
    ),
  )
  return (
    <Page title={words.products.create} about={words.products.createAbout}>
      <Part>
        <form onSubmit={submit}>
          <Stack>
            {create.error && <Problem error={create.error} />}
            <Translations form={form} path="title" label={words.products.name} locales={locales} maxLength={300} />
            <Group justify="flex-end">
              <Button type="submit" loading={create.isPending}>
                {words.products.createAct}
              </Button>
            </Group>
          </Stack>
        </form>
      </Part>
    </Page>
  )
}
