import { Chip, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import {
  IconCoin,
  IconEye,
  IconHistory,
  IconMail,
  IconMessageStar,
  IconPackage,
  IconPoint,
  IconShoppingBag,
  IconUser,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { kindOf } from './kind-of.ts'
import { groupOf, orderOf, ownersOf, wordsOf } from './event-words.ts'
import { personWords } from './person-words.ts'
import './person.css'

const said = personWords.timeline
type Filter = keyof typeof said.groups
type TimelineEvent = Schemas['TimelineEvent']

/** New events appear within this time while the page is looked at. */
const freshMs = 1_000

const icons: Readonly<Record<Exclude<Filter, 'all'>, Icon>> = {
  buying: IconShoppingBag,
  money: IconCoin,
  parcels: IconPackage,
  messages: IconMail,
  reviews: IconMessageStar,
  visits: IconEye,
  person: IconUser,
}

/** All that happened to a person, latest first, day by day. */
export function PersonTimeline({ id }: { id: string }) {
  const [filter, setFilter] = useState<Filter>('all')
  const about = filter === 'all' ? {} : { about: ownersOf[filter].join(',') }
  const events = usePages(
    ['customer', id, 'timeline', filter],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/customers/{id}/timeline', {
          params: { path: { id }, query: { ...about, ...at, limit: 50 } },
        }),
      ),
    { refetchInterval: freshMs },
  )
  const identityOf = useIdentities(id)
  return (
    <Part title={said.title} about={said.about}>
      <Stack gap="lg">
        <Chip.Group value={filter} onChange={(next) => setFilter(next as Filter)}>
          <Group gap="xs" role="radiogroup" aria-label={said.filter}>
            {Object.entries(said.groups).map(([group, label]) => (
              <Chip key={group} value={group} size="sm" variant="light">
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Paged
          query={events}
          empty={
            <Empty
              icon={IconHistory}
              title={filter === 'all' ? said.empty : said.emptyFiltered}
              next={filter === 'all' ? said.emptyNext : undefined}
            />
          }
        >
          {(items) => (
            <ol className="happened">
              {items.map((event) => (
                <Happened
                  key={event.seq}
                  event={event}
                  as={event.profileId === id ? undefined : identityOf.get(event.profileId ?? '')}
                />
              ))}
            </ol>
          )}
        </Paged>
      </Stack>
    </Part>
  )
}

/** By what each of her profiles is known. */
function useIdentities(id: string): ReadonlyMap<string, string> {
  const person = useQuery({
    queryKey: ['customer', id, 'person'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/person', { params: { path: { id } } })),
  })
  return new Map(
    person.data?.identities.map(({ profileId, kind, value }) => [
      profileId,
      kind === 'device' ? kindOf(kind).toLowerCase() : `${value} (${kindOf(kind)})`,
    ]),
  )
}

function Happened({ event, as }: { event: TimelineEvent; as: string | undefined }) {
  const group = groupOf(event)
  const EventIcon = group ? icons[group] : IconPoint
  const orderId = orderOf(event)
  return (
    <li>
      <ThemeIcon variant="light" color="gray" radius="xl" size={30} aria-hidden>
        <EventIcon size={16} stroke={1.7} />
      </ThemeIcon>
      <div>
        <Text size="sm">
          {orderId ? (
            <Link to="/orders/$id" params={{ id: orderId }} className="plain-link">
              {wordsOf(event)}
            </Link>
          ) : (
            wordsOf(event)
          )}
        </Text>
        <Text size="xs" c="dimmed" className="held">
          <time dateTime={event.at}>{showInstant(event.at)}</time>
          {as && ` · ${said.as(as)}`}
        </Text>
      </div>
    </li>
  )
}
