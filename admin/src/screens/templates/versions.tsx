import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { fillingName } from './filling-words.ts'
import { fillingOf, plainOf } from './liquid-words.ts'
import { changesBetween, type Change } from './version-changes.ts'
import { templateWords as said } from './words.ts'
import './templates.css'

type Kept = Schemas['Template']

/** All that a template was, what each version changed, and the way back to it. */
export function Versions({ template }: { template: Kept }) {
  const { id } = template
  const [opened, open] = useState(template.version)
  const versions = useQuery({
    queryKey: ['template-versions', id, template.version],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/{id}/versions', { params: { path: { id } } })),
  })
  return (
    <div className="versions">
      <Part title={said.versions} about={said.versionsAbout} isFlush>
        <Asked query={versions}>
          {({ items }) => (
            <ol className="version-list" aria-label={said.versions}>
              {items.map(({ version, at, by }) => (
                <li key={version}>
                  <button
                    type="button"
                    className="version"
                    aria-current={version === opened || undefined}
                    onClick={() => open(version)}
                  >
                    <strong>{said.version(version)}</strong>
                    {version === template.version && <span className="status">{said.now}</span>}
                    <Text size="xs" c="dimmed" component="span">
                      <Moment at={at} isRelative /> {said.by(by)}
                    </Text>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </Asked>
      </Part>
      <Compared key={opened} template={template} version={opened} />
    </div>
  )
}

const useVersion = (id: string, version: number) =>
  useQuery({
    queryKey: ['template', id, 'version', version],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/templates/{id}/versions/{version}', { params: { path: { id, version } } })),
    enabled: version > 0,
    staleTime: Infinity,
  })

function Compared({ template, version }: { template: Kept; version: number }) {
  const before = useVersion(template.id, version - 1)
  const after = useVersion(template.id, version)
  return (
    <Part title={said.compare} about={version > 1 ? said.compareWith(version - 1) : said.first}>
      <Stack gap="lg">
        {version !== template.version && <Restore template={template} version={version} />}
        <Asked query={version > 1 ? both(before, after) : after}>
          {() => <Changes before={version > 1 ? before.data : undefined} after={after.data} />}
        </Asked>
      </Stack>
    </Part>
  )
}

/** Answered when both are. */
const both = (one: ReturnType<typeof useVersion>, other: ReturnType<typeof useVersion>) => ({
  data: one.data && other.data,
  error: one.error ?? other.error,
  refetch: () => Promise.all([one.refetch(), other.refetch()]),
})

function Changes({ before, after }: { before: Kept | undefined; after: Kept | undefined }) {
  if (!after) return null
  const empty = { ...after.content, languages: {} } as Kept['content']
  const { about, languages } = changesBetween(before?.content ?? empty, after.content)
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

function Restore({ template: { id, version: now }, version }: { template: Kept; version: number }) {
  const may = useMay()
  const old = useVersion(id, version)
  const restore = useDoing({
    run: (content: Kept['content']) =>
      orThrow(
        dangol.PUT('/api/admin/v1/templates/{id}', { params: { path: { id } }, body: { content, on: now } }),
      ),
    done: said.versionRestored(version),
    refresh: [['templates'], ['template-versions']],
    after: (saved) => queries.setQueryData(['template', id], saved),
  })
  if (!may('messages:write') || !old.data) return null
  const { content } = old.data
  return (
    <Group>
      <Button loading={restore.isPending} onClick={() => restore.mutate(content)}>
        {said.restoreVersion(version)}
      </Button>
    </Group>
  )
}
