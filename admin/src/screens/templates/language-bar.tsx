import { Anchor, Button, Group, Menu, Popover, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { languageName } from '../../parts/translations.tsx'
import { hasWords, noMail, withoutLanguage, withWords, type Draft, type MailDraft, type MailWords } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { lacksOf, missingOf, withMissing } from './missing.ts'

interface LanguageBarProps {
  draft: Draft
  locales: readonly string[]
  locale: string
  show: (locale: string) => void
  change: (draft: Draft) => void
  say: (words: string) => void
  goTo: (place: string) => void
  isFixed: boolean
}

/** Which language is written, and what is open in each. */
export function LanguageBar(props: LanguageBarProps) {
  const { draft, locales, locale, show } = props
  const from = sourceOf(draft, locales)
  if (locales.length < 2) return null
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={said.language}
        value={locale}
        onChange={show}
        data={locales.map((value) => ({ value, label: <Label draft={draft} locale={value} from={from} /> }))}
      />
      <Open {...props} from={from} />
    </Group>
  )
}

/** The language that the others are translated from: the first in which something is written. */
export const sourceOf = (draft: Draft, locales: readonly string[]): string =>
  locales.find((one) => hasWords(draft, one)) ?? locales[0] ?? 'en'

function Label({ draft, locale, from }: { draft: Draft; locale: string; from: string }) {
  const isEmpty = !hasWords(draft, locale)
  const count = isEmpty ? 0 : lacksOf(draft, locale, from).length
  const state = isEmpty ? said.noWords : count > 0 ? said.lacking(count) : said.complete
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <span>{languageName(locale)}</span>
      <span className="language-state" data-state={isEmpty ? 'empty' : count > 0 ? 'open' : 'whole'}>
        {state}
      </span>
    </Group>
  )
}

function Open({ draft, locale, from, goTo, ...props }: LanguageBarProps & { from: string }) {
  const lacks = lacksOf(draft, locale, from)
  return (
    <>
      {lacks.length > 0 && (
        <Popover width={320} position="bottom-start" shadow="md">
          <Popover.Target>
            <Button size="compact-xs" variant="subtle">
              {said.lackOf.title(languageName(locale))}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap={4} component="ul" className="lacks" tabIndex={0} aria-label={said.lackOf.title(languageName(locale))}>
              {lacks.map(({ words, place }, at) => (
                <li key={at}>
                  {place ? (
                    <Anchor component="button" type="button" size="sm" ta="left" onClick={() => goTo(place)}>
                      {words}
                    </Anchor>
                  ) : (
                    <Text size="sm">{words}</Text>
                  )}
                </li>
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
      {!props.isFixed && draft.channel === 'email' && <TakeOver {...props} draft={draft} locale={locale} />}
    </>
  )
}

interface TakeOverProps extends Omit<LanguageBarProps, 'draft' | 'goTo'> {
  draft: MailDraft
}

/** Brings parts of another language over, or takes this language out. */
function TakeOver({ draft, locale, locales, change, say, show }: TakeOverProps) {
  const words = draft.languages[locale] ?? noMail
  const others = locales.filter((one) => one !== locale && hasWords(draft, one))
  const take = (next: MailWords) => {
    change(withWords(draft, locale, next))
    say(said.copied)
  }
  const copy = (other: MailWords) =>
    take({ ...structuredClone(other), subject: words.subject || other.subject, preheader: words.preheader || other.preheader })
  const isEmpty = words.blocks.length === 0
  const useful = others.filter((one) => isEmpty || missingOf(words, draft.languages[one]).length > 0)
  const canRemove = hasWords(draft, locale) && others.length > 0
  if (useful.length === 0 && !canRemove) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={said.languageMenu(languageName(locale))}
          leftSection={<IconLanguage size={14} aria-hidden />}
        >
          {said.takeOver}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {useful.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => {
              const other = draft.languages[one]!
              if (isEmpty) copy(other)
              else take(withMissing(words, other))
            }}
          >
            {isEmpty ? said.copyFrom(languageName(one)) : said.copyMissing(languageName(one))}
          </Menu.Item>
        ))}
        {canRemove && (
          <Menu.Item
            onClick={() => {
              change(withoutLanguage(draft, locale))
              say(said.languageRemoved(languageName(locale)))
              show(others[0] ?? locale)
            }}
          >
            {said.removeLanguage(languageName(locale))}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
