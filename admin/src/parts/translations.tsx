import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { words } from '../words.ts'

interface TranslationsProps<Values> {
  form: UseFormReturnType<Values>
  /** Where the texts lie in the form, keyed by language tag. */
  path: string
  label: string
  locales: readonly string[]
  maxLength: number
  isLong?: boolean
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

export const languageName = (locale: string): string => languages.of(locale) ?? locale

/** One field for each language of the shop. */
export const Translations = <Values,>(props: TranslationsProps<Values>) => (
  <SimpleGrid type="container" cols={{ base: 1, '400px': props.locales.length > 1 ? 2 : 1 }}>
    {props.locales.map((locale) => {
      const field = {
        label: words.common.inLanguage(props.label, languageName(locale)),
        lang: locale,
        maxLength: props.maxLength,
        ...props.form.getInputProps(`${props.path}.${locale}`),
      }
      const value = (field as { value?: string }).value ?? ''
      return props.isLong ? (
        <Textarea key={locale} autosize minRows={4} maxRows={16} {...field} value={value} />
      ) : (
        <TextInput key={locale} {...field} value={value} />
      )
    })}
  </SimpleGrid>
)
