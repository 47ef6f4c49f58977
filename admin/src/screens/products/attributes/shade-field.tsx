import { ColorInput, Group, Select, Stack } from '@mantine/core'
import { Translations } from '../../../parts/translations.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import { pictureNames } from '../picture-choice.tsx'
import type { ShadeValues } from './attribute-values.ts'
import type { EditorProps } from './editors.tsx'

const said = words.products

/** A shade by its name, its colour and a picture of it. */
export function ShadeField({ form, path, product }: EditorProps) {
  const locales = useLocales()
  const { value } = form.getInputProps(path) as { value?: ShadeValues }
  const set = (change: ShadeValues) => form.setFieldValue(path, { ...value, ...change } as never)
  return (
    <Stack gap="sm">
      <Translations form={form} path={`${path}.name`} label={said.shadeName} locales={locales} maxLength={300} />
      <Group align="flex-start">
        <ColorInput
          label={said.colour}
          description={said.colourHint}
          format="hex"
          eyeDropperButtonProps={{ 'aria-label': said.eyeDropper }}
          value={value?.colour ?? ''}
          onChange={(colour) => set({ colour: colour.toLowerCase() })}
          error={form.errors[`${path}.colour`]}
        />
        <Select
          label={said.shadePicture}
          description={said.shadePictureHint}
          clearable
          data={pictureNames(product)}
          value={value?.mediaId ?? null}
          onChange={(mediaId) => set({ mediaId })}
          error={form.errors[`${path}.mediaId`]}
        />
      </Group>
    </Stack>
  )
}
