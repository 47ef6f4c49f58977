import { Group, SegmentedControl, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { SendState } from './send-state.tsx'

type State = Schemas['Send']['state']

const states: State[] = ['queued', 'held', 'sent', 'refused']

/** The mails of the shop: the list on the left, the chosen one on the right. */
export function Outbox() {
  const { id } = useParams({ strict: false })
  const { search, set } = useFilters<'search' | 'state'>()
  const state = states.find((one) => one === search.state)
  return (
    <Page title={words.outbox.title} about={words.outbox.about}>
      <Group>
        <SearchField label={words.outbox.search} value={search.search} settle={(text) => set('search', text)} />
        <SegmentedControl
          aria-label={words.system.state}
          value={state ?? ''}
          onChange={(value) => set('state', value)}
          data={[
            { value: '', label: words.common.all },
            ...states.map((value) => ({ value, label: words.outbox.states[value] })),
          ]}
        />
      </Group>
      <div className="mailbox" data-open={id}>
        <MailList filter={{ ...(search.search ? { search: search.search } : {}), ...(state ? { state } : {}) }} />
        {id ? (
          <Outlet />
        ) : (
          <div className="surface wide-only">
            <Empty icon={IconMail} title={words.outbox.choose} />
          </div>
        )}
      </div>
    </Page>
  )
}

function MailList({ filter }: { filter: { search?: string; state?: State } }) {
  const sends = usePages(
    ['outbox', filter],
    (at) => orThrow(dangol.GET('/api/admin/v1/outbox', { params: { query: { ...filter, ...at, limit: 30 } } })),
    { refetchInterval: 15_000 },
  )
  const isFiltered = Object.keys(filter).length > 0
  return (
    <nav className="surface" aria-label={words.outbox.title}>
      <Paged
        query={sends}
        empty={
          <Empty
            icon={IconMail}
            title={isFiltered ? words.outbox.noMatch : words.outbox.empty}
            next={isFiltered ? words.outbox.noMatchNext : words.outbox.emptyNext}
          />
        }
      >
        {(items) => items.map((send) => <Entry key={send.id} send={send} />)}
      </Paged>
    </nav>
  )
}

const Entry = ({ send }: { send: Schemas['Send'] }) => (
  <Link className="mail-entry" to="/outbox/$id" params={{ id: send.id }} search={(before: object) => before}>
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" fw={600} truncate>
        {send.recipient}
      </Text>
      <Text size="xs" c="dimmed" component="div" style={{ whiteSpace: 'nowrap' }}>
        <Moment at={send.createdAt} />
      </Text>
    </Group>
    <Group justify="space-between" wrap="nowrap" gap="xs" mt={4}>
      <Text size="sm" truncate>
        {send.subject}
      </Text>
      {send.state !== 'sent' && <SendState send={send} />}
    </Group>
  </Link>
)
