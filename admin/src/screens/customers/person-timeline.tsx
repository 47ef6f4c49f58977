import { Badge, Chip, Group, Stack, Text, ThemeIcon } from '@mantine/core'
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
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
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
                <Happened key={event.seq} event={event} personId={id} />
              ))}
            </ol>
          )}
        </Paged>
      </Stack>
    </Part>
  )
}

function Happened({ event, personId }: { event: TimelineEvent; personId: string }) {
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
        <Group gap="xs">
          <Text size="xs" c="dimmed" component="span">
            <Moment at={event.at} />
          </Text>
          {event.profileId !== personId && (
            <Badge size="xs" variant="outline" color="gray" tt="none" fw={500}>
              {said.other}
            </Badge>
          )}
        </Group>
      </div>
    </li>
  )
}
