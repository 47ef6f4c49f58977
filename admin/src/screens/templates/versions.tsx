import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { Changes } from './changes.tsx'
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
              {items.map(({ version, at, byName }) => (
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
                      <Moment at={at} isRelative /> {byName && said.by(byName)}
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
          {() =>
            after.data && <Changes before={version > 1 ? before.data?.content : undefined} after={after.data.content} />
          }
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

function Restore({ template: { id, version: now }, version }: { template: Kept; version: number }) {
  const may = useMay()
  const old = useVersion(id, version)
  const restore = useDoing({
    run: (content: Kept['content']) =>
      orThrow(dangol.PUT('/api/admin/v1/templates/{id}', { params: { path: { id } }, body: { content, on: now } })),
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
