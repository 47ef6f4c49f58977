import { Button, ColorInput, Fieldset, Group, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { looksOf, optionsOf, type Look, type Looks } from './option-look-values.ts'
import { pictureNames } from './picture-choice.tsx'

type Product = Schemas['Product']

const said = words.products

/** What each choice is called in every language, and the colour or picture it is shown by. */
export function OptionLooks({ product }: { product: Product }) {
  const locales = useLocales()
  const form = useForm<Looks>({ initialValues: looksOf(product) })
  const save = useDoing({
    run: (body: ReturnType<typeof optionsOf>) =>
      orThrow(dangol.PATCH('/api/admin/v1/products/{id}', { params: { path: { id: product.id } }, body })),
    done: words.common.saved,
    refresh: [['products']],
    after: (saved) => {
      queries.setQueryData(['product', product.id], saved)
      modals.close('looks')
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const body = optionsOf(product, values)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: locales[0] }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <Text size="sm" c="dimmed">
          {said.looksHint}
        </Text>
        {form.values.options.map((option, at) => (
          <Fieldset key={option.name} legend={option.name}>
            <Stack>
              <Translations
                form={form}
                path={`options.${at}.names`}
                label={said.optionCalled}
                locales={locales}
                maxLength={60}
              />
              {option.looks.map((look, place) => (
                <LookFields
                  key={look.value}
                  form={form}
                  path={`options.${at}.looks.${place}`}
                  look={look}
                  product={product}
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface LookFieldsProps {
  form: ReturnType<typeof useForm<Looks>>
  path: string
  look: Look
  product: Product
}

function LookFields({ form, path, look, product }: LookFieldsProps) {
  const locales = useLocales()
  return (
    <Stack gap="xs" role="group" aria-label={look.value} className="attribute">
      <Text size="sm" fw={600}>
        {look.value}
      </Text>
      <Translations form={form} path={`${path}.label`} label={said.valueCalled} locales={locales} maxLength={120} />
      <Group align="flex-start" grow>
        <ColorInput
          label={said.colour}
          format="hex"
          eyeDropperButtonProps={{ 'aria-label': said.eyeDropper }}
          {...form.getInputProps(`${path}.colour`)}
        />
        <Select
          label={said.swatchPicture}
          clearable
          data={pictureNames(product)}
          {...form.getInputProps(`${path}.mediaId`)}
        />
      </Group>
      <Translations form={form} path={`${path}.text`} label={said.swatchText} locales={locales} maxLength={200} />
    </Stack>
  )
}
