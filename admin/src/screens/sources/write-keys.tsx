import { Button, Code } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showAgo, showDay } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { showKey } from './shown-key.tsx'

const said = words.sources
const refresh = [['sources'], ['source']]

type WriteKey = Schemas['WriteKey']

/** By which keys a source comes in. */
export function WriteKeys({ source: { id, keys } }: { source: Schemas['Source'] }) {
  const may = useMay()
  const make = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/sources/{id}/keys', { params: { path: { id } } })),
    refresh,
    after: ({ key }) => showKey(key),
  })
  const another = may('settings:write') && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} />}
      loading={make.isPending}
      onClick={() => make.mutate()}
    >
      {said.makeKey}
    </Button>
  )
  return (
    <Part title={said.keys} about={said.keysAbout} actions={another} isFlush>
      <Rows label={said.keys} rows={keys} columns={columns} keyOf={(key) => key.id} />
    </Part>
  )
}

const columns: readonly Column<WriteKey>[] = [
  { title: said.key, cell: ({ shown }) => <Code>{shown}</Code> },
  { title: said.made, isWideOnly: true, cell: ({ createdAt }) => showDay(createdAt) },
  { title: said.used, cell: ({ usedAt }) => (usedAt ? showAgo(usedAt) : words.common.never) },
  { title: said.state, align: 'right', cell: (key) => <State writeKey={key} /> },
]

function State({ writeKey: { id, shown, revokedAt } }: { writeKey: WriteKey }) {
  const may = useMay()
  const revoke = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/write-keys/{id}', { params: { path: { id } } })),
    done: said.revokedNow,
    refresh,
  })
  if (revokedAt) return <Status tone="plain">{said.revoked}</Status>
  if (!may('settings:write')) return <Status tone="good">{said.active}</Status>
  const ask = () =>
    confirmThat({
      title: said.revokeTitle(shown),
      consequence: said.revokeConsequence,
      act: said.revoke,
      run: () => revoke.mutate(),
    })
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${said.revoke}: ${shown}`}
      loading={revoke.isPending}
      onClick={ask}
    >
      {said.revoke}
    </Button>
  )
}
