import { Anchor, Button, Code, Text } from '@mantine/core'
import { IconHistory, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Entry = Schemas['AuditEntry']

/** Who changed what; with a subject in the address, only what was done to that. */
export function Audit() {
  const { search, set } = useFilters<'subject'>()
  const filter = search.subject ? { subject: search.subject } : {}
  const entries = usePages(['audit', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/audit', { params: { query: { ...filter, ...at, limit: 50 } } })),
  )
  const all = search.subject && (
    <Button variant="default" leftSection={<IconX size={16} />} onClick={() => set('subject', undefined)}>
      {words.common.all}
    </Button>
  )
  return (
    <Page title={words.audit.title} about={words.audit.about} actions={all}>
      {search.subject && (
        <Text size="sm">
          {words.audit.onlySubject} <Code>{search.subject}</Code>
        </Text>
      )}
      <Part isFlush>
        <Paged
          query={entries}
          empty={<Empty icon={IconHistory} title={words.audit.empty} next={words.audit.emptyNext} />}
        >
          {(items) => <Rows label={words.audit.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Entry>[] = [
  {
    title: words.audit.who,
    cell: ({ actorName, actorKind }) => (
      <>
        <Text size="sm" fw={600}>
          {actorName ?? words.audit.kinds[actorKind]}
        </Text>
        <Text size="xs" c="dimmed">
          {words.audit.kinds[actorKind]}
        </Text>
      </>
    ),
  },
  {
    title: words.audit.what,
    cell: ({ action, data }) => (
      <>
        <Text size="sm">{inWords(action)}</Text>
        {Object.keys(data).length > 0 && (
          <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {told(data)}
          </Text>
        )}
      </>
    ),
  },
  {
    title: words.audit.subject,
    isWideOnly: true,
    cell: ({ subject }) =>
      subject && (
        <Anchor component={Link} to={`/audit?subject=${encodeURIComponent(subject)}`} size="sm">
          {subject.length > 20 ? `${subject.slice(0, 8)}…` : subject}
        </Anchor>
      ),
  },
  { title: words.audit.when, align: 'right', cell: ({ at }) => <Moment at={at} isRelative /> },
]

/** `changeSettings` → `Change settings`. */
function inWords(action: string): string {
  const spaced = action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const told = (data: Entry['data']): string =>
  Object.entries(data)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : JSON.stringify(value)}`)
    .join(' · ')
