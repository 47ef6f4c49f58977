import { Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocales } from '../shop.ts'
import { words } from '../words.ts'
import { Translations } from './translations.tsx'

interface SeoFieldsProps<Values> {
  form: UseFormReturnType<Values>
  /** What search engines show while nothing is written, in the shop's first language. */
  otherwise: { title: string; description: string }
}

interface Seo {
  title: Record<string, string>
  description: Record<string, string>
}

/** How the page looks among the findings of a search engine. */
export function SeoFields<Values>({ form, otherwise }: SeoFieldsProps<Values>) {
  const locales = useLocales()
  const [first = 'en'] = locales
  const { title, description } = (form.getValues() as { seo: Seo }).seo
  return (
    <Stack>
      <div className="found-page">
        <Text size="xs" c="dimmed">
          {words.seo.preview}
        </Text>
        <Text fw={600} truncate>
          {title[first] || otherwise.title || words.seo.noTitle}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {description[first] || otherwise.description || words.seo.noText}
        </Text>
      </div>
      <Translations form={form} path="seo.title" label={words.seo.title} locales={locales} maxLength={300} />
      <Translations form={form} path="seo.description" label={words.seo.text} locales={locales} maxLength={300} />
    </Stack>
  )
}

/** What stands in simple HTML, as plain words. */
export const plainWords = (html: string): string =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim().slice(0, 160)
