import { Button, Code, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showAgo, showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { MakeKey } from './make-key.tsx'

type ApiKey = Schemas['ApiKey']

const refresh = [['api-keys']]

export function ApiKeys() {
  const may = useMay()
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => orThrow(dangol.GET('/api/admin/v1/api-keys')) })
  const make = may('staff:write') && keys.data && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForKey(keys.data.scopes)}>
      {words.apiKeys.make}
    </Button>
  )
  return (
    <Page title={words.apiKeys.title} about={words.apiKeys.about} actions={make}>
      <Part isFlush>
        <Asked query={keys}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconKey} title={words.apiKeys.empty} next={words.apiKeys.emptyNext} />
            ) : (
              <Rows label={words.apiKeys.title} rows={items} columns={columns} keyOf={({ id }) => id} />
            )
          }
        </Asked>
      </Part>
    </Page>
  )
}

const askForKey = (scopes: readonly string[]) =>
  modals.open({ modalId: 'make-key', title: words.apiKeys.make, size: 'lg', children: <MakeKey scopes={scopes} /> })

const columns: readonly Column<ApiKey>[] = [
  {
    title: words.apiKeys.name,
    cell: ({ name, shown, scopes }) => (
      <>
        <Text size="sm" fw={600}>
          {name} <Code>{shown}…</Code>
        </Text>
        <Text size="xs" c="dimmed">
          {scopes.join(', ')}
        </Text>
      </>
    ),
  },
  { title: words.apiKeys.made, isWideOnly: true, cell: ({ createdAt }) => showDay(createdAt) },
  {
    title: words.apiKeys.used,
    isWideOnly: true,
    cell: ({ usedAt }) => (usedAt ? showAgo(usedAt) : words.common.never),
  },
  { title: words.apiKeys.state, align: 'right', cell: (key) => <State apiKey={key} /> },
]

function State({ apiKey: { id, name, revokedAt } }: { apiKey: ApiKey }) {
  const may = useMay()
  const revoke = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/api-keys/{id}', { params: { path: { id } } })),
    done: words.apiKeys.revokedNow,
    refresh,
  })
  if (revokedAt) return <Status tone="plain">{words.apiKeys.revoked}</Status>
  if (!may('staff:write')) return <Status tone="good">{words.apiKeys.active}</Status>
  const ask = () =>
    confirmThat({
      title: words.apiKeys.revokeTitle(name),
      consequence: words.apiKeys.revokeConsequence,
      act: words.apiKeys.revoke,
      run: () => revoke.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={revoke.isPending} onClick={ask}>
      {words.apiKeys.revoke}
    </Button>
  )
}
