import {
  Alert,
  Button,
  Group,
  List,
  NavLink,
  ScrollArea,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { kindOf } from './kind-of.ts'
import { personWords } from './person-words.ts'
import './person.css'

const said = personWords.merge
type Preview = Schemas['MergePreview']

/** Opens the dialog that merges a customer with another; the other may be known already. */
export const openMerge = (id: string, withId?: string): void =>
  void modals.open({
    title: said.title,
    size: 'lg',
    children: <MergeDialog id={id} {...(withId && { withId })} />,
  })

function MergeDialog({ id, withId }: { id: string; withId?: string }) {
  const [other, setOther] = useState(withId)
  return other ? (
    <Compare id={id} other={other} pickAnother={() => setOther(undefined)} />
  ) : (
    <Find id={id} pick={setOther} />
  )
}

function Find({ id, pick }: { id: string; pick: (id: string) => void }) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = { limit: 20, ...(settled && { search: settled }) }
  const found = useQuery({
    queryKey: ['customers', 'to-merge', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers', { params: { query } })),
  })
  return (
    <Stack>
      <TextInput
        type="search"
        data-autofocus
        aria-label={said.find}
        placeholder={said.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ScrollArea.Autosize mah={360}>
        <Asked query={found}>
          {({ items }) => {
            const others = items.filter((one) => one.id !== id)
            if (others.length === 0) return <Text size="sm">{said.none}</Text>
            return others.map((one) => (
              <NavLink
                key={one.id}
                component="button"
                label={one.name ?? one.email ?? words.customers.nameless}
                description={one.name ? one.email : said.since(showDay(one.createdAt))}
                onClick={() => pick(one.id)}
              />
            ))
          }}
        </Asked>
      </ScrollArea.Autosize>
    </Stack>
  )
}

function Compare({ id, other, pickAnother }: { id: string; other: string; pickAnother: () => void }) {
  const preview = useQuery({
    queryKey: ['customer', id, 'merge-preview', other],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/customers/{id}/merge-preview', {
          params: { path: { id }, query: { with: other } },
        }),
      ),
  })
  return (
    <Stack>
      <Asked query={preview}>
        {(found) => (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {found.people.map((one) => (
                <Before key={one.id} one={one} />
              ))}
            </SimpleGrid>
            <Against preview={found} />
            {!found.areOne && !found.conflicts.includes('too-many-profiles') && <Decide id={id} other={other} />}
          </>
        )}
      </Asked>
      <Button variant="subtle" color="gray" size="xs" onClick={pickAnother} style={{ alignSelf: 'flex-start' }}>
        {said.pickAnother}
      </Button>
    </Stack>
  )
}

const Before = ({ one }: { one: Preview['people'][number] }) => (
  <div className="surface" style={{ padding: 'var(--mantine-spacing-md)' }}>
    <Text fw={600} className="held">
      {one.name ?? one.email ?? words.customers.nameless}
    </Text>
    <Text size="xs" c="dimmed" mb="xs">
      {[said.orders(one.orders), said.profiles(one.profiles), said.since(showDay(one.createdAt))].join(' · ')}
    </Text>
    {one.identities.slice(0, 8).map(({ kind, value }) => (
      <Text key={`${kind} ${value}`} size="sm" className="held">
        <Text span c="dimmed" size="xs">
          {kindOf(kind)}
        </Text>{' '}
        {kind === 'device' ? value.slice(0, 16) : value}
      </Text>
    ))}
  </div>
)

function Against({ preview: { areOne, conflicts } }: { preview: Preview }) {
  if (areOne) return <Text size="sm">{said.areOne}</Text>
  if (conflicts.length === 0) return <Text size="sm">{said.noConflicts}</Text>
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={said.conflictsTitle}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm">
        {conflicts.map((conflict) => (
          <List.Item key={conflict}>{said.conflicts[conflict]}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

function Decide({ id, other }: { id: string; other: string }) {
  const [reason, setReason] = useState('')
  const merge = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/customers/{id}/merges', {
          params: { path: { id } },
          body: { withProfileId: other, reason },
        }),
      ),
    refresh: [['customer'], ['customers']],
    after: ({ mergeId }) => {
      modals.closeAll()
      sayDone(mergeId)
    },
    isQuiet: true,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        merge.mutate()
      }}
    >
      <Stack>
        {merge.error && <Problem error={merge.error} />}
        <Textarea
          label={personWords.merges.reason}
          description={personWords.merges.reasonHint}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {said.reversible}
        </Text>
        <Group justify="flex-end">
          <Button type="submit" loading={merge.isPending} disabled={!reason.trim()}>
            {said.run}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Says that it is done, with the way back. */
function sayDone(mergeId: string | null): void {
  const undo = async (id: string) => {
    notifications.hide('merged')
    await dangol.POST('/api/admin/v1/merges/{id}/undo', {
      params: { path: { id } },
      body: { reason: 'Taken back at once' },
    })
    await queries.invalidateQueries({ queryKey: ['customer'] })
    await queries.invalidateQueries({ queryKey: ['customers'] })
  }
  notifications.show({
    id: 'merged',
    color: 'pine',
    autoClose: 12_000,
    message: (
      <Group justify="space-between">
        {said.done}
        {mergeId && (
          <Button size="compact-sm" variant="default" onClick={() => void undo(mergeId)}>
            {said.undo}
          </Button>
        )}
      </Group>
    ),
  })
}
