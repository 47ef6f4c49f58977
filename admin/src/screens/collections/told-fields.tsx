import { Checkbox, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { AddressField } from '../../parts/address-field.tsx'
import { Part } from '../../parts/page.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import type { Values } from './collection-values.ts'

const said = words.collections

interface ToldFieldsProps {
  form: UseFormReturnType<Values>
  /** The handle it has; empty for a new one. */
  kept: string
  locales: readonly string[]
}

/** How the collection is called, shown and found. */
export const ToldFields = ({ form, kept, locales }: ToldFieldsProps) => (
  <Part title={said.words} about={said.descriptionHint}>
    <Stack>
      <Translations form={form} path="title" label={said.name} locales={locales} maxLength={300} />
      <Translations
        form={form}
        path="description"
        label={said.description}
        locales={locales}
        maxLength={20_000}
        isLong
      />
      <PictureField
        label={said.picture}
        hint={said.pictureHint}
        value={form.values.mediaId}
        onChange={(mediaId) => form.setFieldValue('mediaId', mediaId)}
        error={form.errors['mediaId']}
      />
      <AddressField form={form} below="/collections/" kept={kept} />
      <Checkbox
        label={said.published}
        description={said.publishedHint}
        {...form.getInputProps('published', { type: 'checkbox' })}
      />
    </Stack>
  </Part>
)
