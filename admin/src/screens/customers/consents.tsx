import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ConsentForm } from './consent-form.tsx'

const said = words.customers.consent
type Consents = Schemas['CustomerConsents']

/** Whether this person may be written to, and all she ever said about it: the proof that the law asks for. */
export function ConsentsOf({ id }: { id: string }) {
  const consents = useQuery({
    queryKey: ['customer', id, 'consents'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/consents', { params: { path: { id } } })),
  })
  return <Asked query={consents}>{(found) => <Told id={id} consents={found} />}</Asked>
}

function Told({ id, consents }: { id: string; consents: Consents }) {
  const may = useMay()
  const open = () => modals.open({ title: said.change, children: <ConsentForm id={id} consents={consents} /> })
  const change = may('customers:write') && (
    <Button variant="default" size="xs" onClick={open}>
      {said.change}
    </Button>
  )
  return (
    <Part title={said.title} about={said.about} actions={change}>
      <Stack gap="md">
        <Group gap="xs">
          <Badge color={consents.mayWrite ? 'pine' : 'gray'} variant="light">
            {consents.mayWrite ? said.may : said.mayNot}
          </Badge>
          <Text size="sm">{said.because[consents.because]}</Text>
        </Group>
        {consents.suppressed && <Suppressed id={id} reason={consents.suppressed} />}
        {consents.history.length > 0 && (
          <Rows label={said.history} rows={consents.history} columns={columns} keyOf={(entry) => entry.id} isDense />
        )}
      </Stack>
    </Part>
  )
}

function Suppressed({ id, reason }: { id: string; reason: NonNullable<Consents['suppressed']> }) {
  const may = useMay()
  const lift = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/customers/{id}/suppression', { params: { path: { id } } })),
    done: said.lifted,
    refresh: [['customer', id, 'consents']],
  })
  return (
    <Group justify="space-between">
      <Text size="sm">{said.suppressed[reason]}</Text>
      {may('customers:write') && (
        <Button variant="default" size="xs" loading={lift.isPending} onClick={() => lift.mutate()}>
          {said.lift}
        </Button>
      )}
    </Group>
  )
}

const columns: readonly Column<Consents['history'][number]>[] = [
  {
    title: said.what,
    cell: ({ state, channel, purpose }) => `${said.states[state]} · ${said.listOf(channel, purpose)}`,
  },
  { title: said.when, cell: ({ at }) => showInstant(at) },
  { title: said.where, cell: ({ source }) => said.sources[source] },
  {
    title: said.proof,
    isWideOnly: true,
    cell: ({ wording, reason }) => (
      <Text size="sm" maw={420}>
        {reason ?? (wording ? `“${wording.text}” (${wording.version})` : '–')}
      </Text>
    ),
  },
]
