import { Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Empty } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import type { Draft } from './draft.ts'
import { fillingName } from './filling-words.ts'
import { fillingOf, plainOf } from './liquid-words.ts'
import { changesBetween, type Change } from './version-changes.ts'
import { templateWords as said } from './words.ts'

/** What differs between two versions, word by word; everything is new where there is no first one. */
export function Changes({ before, after }: { before: Draft | undefined; after: Draft }) {
  const empty = { ...after, languages: {} } as Draft
  const { about, languages } = changesBetween(before ?? empty, after)
  if (about.length === 0 && languages.length === 0) return <Empty icon={IconHistory} title={said.nothingChanged} />
  return (
    <Stack gap="md">
      <ChangeList changes={about} />
      {languages.map(({ locale, changes }) => (
        <section key={locale} aria-label={languageName(locale)}>
          <Text fw={600} size="sm" mb={6}>
            {languageName(locale)}
          </Text>
          <ChangeList changes={changes} locale={locale} />
        </section>
      ))}
    </Stack>
  )
}

const kinds = { new: said.added, gone: said.gone, set: said.movedOrSet, words: '' }

const ChangeList = ({ changes, locale }: { changes: readonly Change[]; locale?: string }) => (
  <ul className="changes">
    {changes.map(({ what, kind, stretches }, at) => (
      <li key={at}>
        <Text size="xs" c="dimmed">
          {what}
          {kinds[kind] && ` · ${kinds[kind]}`}
        </Text>
        <p lang={locale} className="changed-words">
          {stretches.map((stretch, place) =>
            stretch.kind === 'new' ? (
              <ins key={place}>{readable(stretch.text)}</ins>
            ) : stretch.kind === 'gone' ? (
              <del key={place}>{readable(stretch.text)}</del>
            ) : (
              <span key={place}>{readable(stretch.text)}</span>
            ),
          )}
        </p>
      </li>
    ))}
  </ul>
)

/** Names in brackets, with the words that stand ready for who has none. */
const readable = (words: string): string =>
  plainOf(words, (liquid) => {
    const otherwise = fillingOf(liquid)?.otherwise
    return `[${fillingName(liquid)}${otherwise === undefined ? '' : ` / ${otherwise}`}]`
  })
