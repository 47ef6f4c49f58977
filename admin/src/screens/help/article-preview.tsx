import { SegmentedControl, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { languageName } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import type { Values } from './article-values.ts'
import './help.css'

const said = words.help
const frame = 'article-preview'

/** The real page of what is not saved yet, cleaned by the shop as it would be when saved. */
export function ArticlePreview({ values, locales }: { values: Values; locales: readonly string[] }) {
  const [locale, setLocale] = useState(locales[0] ?? 'en')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.submit(), [locale])
  const sent = {
    locale,
    topic: values.topic,
    title: values.title[locale] ?? '',
    lead: values.lead[locale] ?? '',
    body: values.body[locale] ?? '',
  }
  return (
    <Stack gap="sm">
      {locales.length > 1 && (
        <SegmentedControl
          aria-label={said.previewLanguage}
          value={locale}
          onChange={setLocale}
          data={locales.map((value) => ({ value, label: languageName(value) }))}
        />
      )}
      <form ref={form} method="post" action="/preview/article" target={frame} hidden>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
      </form>
      <iframe name={frame} title={said.previewTitle} className="article-preview" sandbox="allow-same-origin" />
    </Stack>
  )
}
