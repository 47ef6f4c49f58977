import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant, showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

const said = words.webhooks

type Replay = Schemas['WebhookReplay']

const tones: Record<Replay['state'], Tone> = { running: 'waiting', finished: 'good', full: 'bad' }

/** The latest replays; nothing stands here before the first. */
export function Replays({ endpoint: { id } }: { endpoint: { id: string } }) {
  const replays = useQuery({
    queryKey: ['webhooks', id, 'replays'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/webhooks/{id}/replays', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((each) => each.state === 'running') ? 2_000 : 60_000),
  })
  if (!replays.data?.items.length) return null
  return (
    <Part title={said.replays} isFlush>
      <Rows label={said.replays} rows={replays.data.items} columns={columns} keyOf={(row) => row.id} />
    </Part>
  )
}

const columns: readonly Column<Replay>[] = [
  {
    title: said.what,
    cell: ({ what, since }) => (
      <>
        {said.whats[what]}
        <Text size="xs" c="dimmed">
          {said.since} {showInstant(since)}
        </Text>
      </>
    ),
  },
  {
    title: said.state,
    align: 'right',
    cell: ({ state, made, reached }) => (
      <>
        <Status tone={tones[state]}>{said.replayStates[state]}</Status>
        <Text size="xs" c="dimmed">
          {said.madeCount(showNumber(made))}
        </Text>
        {state === 'full' && reached && <Text size="xs">{said.goOn(showInstant(reached))}</Text>}
      </>
    ),
  },
]
