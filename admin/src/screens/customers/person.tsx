import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { kindOf } from './kind-of.ts'
import { openMerge } from './merge-dialog.tsx'
import { Merges } from './merges.tsx'
import { personWords } from './person-words.ts'
import { TraitsOf } from './traits.tsx'
import './person.css'

const said = personWords.identities
type Person = Schemas['Person']
type Held = Schemas['HeldIdentity']

/** By what she is known, what made her one person, who else she may be, and what is known of her. */
export function PersonOf({ id }: { id: string }) {
  const person = useQuery({
    queryKey: ['customer', id, 'person'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/person', { params: { path: { id } } })),
  })
  return (
    <Stack gap="lg">
      <Asked query={person}>
        {(found) => (
          <>
            <Part title={said.title} about={said.about} isFlush={found.identities.length > 0}>
              {found.identities.length === 0 ? (
                <Text size="sm">{said.none}</Text>
              ) : (
                <Rows label={said.title} rows={found.identities} columns={columns} keyOf={keyOf} isDense />
              )}
            </Part>
            <Likely id={id} others={found.likelySame} />
            <Merges id={id} person={found} />
          </>
        )}
      </Asked>
      <TraitsOf id={id} />
    </Stack>
  )
}

const keyOf = ({ kind, value }: Held): string => `${kind} ${value}`

const columns: readonly Column<Held>[] = [
  { title: said.kind, cell: ({ kind }) => kindOf(kind) },
  {
    title: said.value,
    cell: ({ value, kind, provenAt }) => (
      <Group gap="xs">
        <span className="held">{value}</span>
        {provenAt ? (
          <Badge size="sm" variant="light" color="pine">
            {said.proven}
          </Badge>
        ) : (
          <Badge size="sm" variant="outline" color="gray">
            {kind === 'device' ? said.seen : said.said}
          </Badge>
        )}
      </Group>
    ),
  },
  { title: said.since, isWideOnly: true, cell: ({ firstSeenAt }) => showDay(firstSeenAt) },
  { title: said.source, isWideOnly: true, cell: ({ source }) => source ?? '–' },
]

function Likely({ id, others }: { id: string; others: Person['likelySame'] }) {
  const may = useMay()
  if (others.length === 0) return null
  return (
    <Part title={personWords.merge.likely} about={personWords.merge.likelyAbout}>
      <Stack gap="sm">
        {others.map((other) => (
          <Group key={other.id} justify="space-between">
            <Link to="/customers/$id" params={{ id: other.id }} className="plain-link">
              {other.name ?? other.email ?? words.customers.nameless}
            </Link>
            {may('customers:write') && (
              <Button size="xs" variant="default" onClick={() => openMerge(id, other.id)}>
                {personWords.merge.compare}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Part>
  )
}
