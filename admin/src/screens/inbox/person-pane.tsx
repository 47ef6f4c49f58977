import { Alert, Anchor, Badge, Box, Group, Stack, Text } from '@mantine/core'
import { IconShieldQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { nameOf } from './names.ts'
import { personWords as said } from './person-pane-words.ts'
import type { Detail } from './use-conversations.ts'
import { usePersonCard, usePersonOrders, usePersonSegments } from './use-person.ts'

/** Who she is, at one glance: how to greet her, what is in her cart, what she ordered, and the ways to all else. */
export function PersonPane({ detail }: { detail: Detail }) {
  const { person, maybe, email, isEmailProven } = detail
  return (
    <Stack gap="lg" p="md">
      <Box>
        <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(detail)}
        </Text>
        {email && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {email}
            {!isEmailProven && ` · ${said.notProven}`}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {said.knownBy[detail.knownBy]}
        </Text>
      </Box>
      {person ? (
        <Greeting greeting={person.greeting} />
      ) : (
        <Text size="sm" c="dimmed">
          {said.unknown}
        </Text>
      )}
      {maybe && (
        <Alert variant="light" color="yellow" icon={<IconShieldQuestion />} title={said.maybe(maybe.name)} py="xs">
          <Text size="sm">{said.maybeNext}</Text>
          <Anchor component={Link} to={`/customers/${maybe.id}`} size="sm">
            {said.see}
          </Anchor>
        </Alert>
      )}
      <Where detail={detail} />
      {person && <Known id={person.id} />}
    </Stack>
  )
}

const Greeting = ({ greeting: { because, en, ko } }: { greeting: NonNullable<Detail['person']>['greeting'] }) => (
  <Section title={said.greeting}>
    <Text size="sm" fw={600}>
      {en}
    </Text>
    <Text size="sm" c="dimmed" lang="ko">
      {ko}
    </Text>
    <Text size="xs" c="dimmed" mt={2}>
      {said.because[because]}
    </Text>
  </Section>
)

/** Where she was as she wrote last, and what she has chosen. */
function Where({ detail: { about } }: { detail: Detail }) {
  const { path, product, cart } = about
  return (
    <>
      {(product || path) && (
        <Section title={said.where}>
          {product ? (
            <Anchor component={Link} to={`/products/${product.id}`} size="sm">
              {product.title}
            </Anchor>
          ) : (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {path}
            </Text>
          )}
        </Section>
      )}
      {cart && cart.lines.length > 0 && (
        <Section title={cart.isOrder ? said.ordered : said.cart}>
          {cart.lines.map(({ title, quantity }, at) => (
            <Text key={at} size="sm">
              {quantity} × {title}
            </Text>
          ))}
          <Text size="sm" fw={600}>
            {showMoney(cart.total)}
          </Text>
        </Section>
      )}
    </>
  )
}

function Known({ id }: { id: string }) {
  const may = useMay()
  return (
    <>
      {may('orders:read') && <Orders id={id} />}
      {may('customers:read') && <Facts id={id} />}
      {may('customers:read') && <Segments id={id} />}
      <Section title={said.more}>
        <Stack gap={4} align="flex-start">
          {may('customers:read') && (
            <Anchor component={Link} to={`/customers/${id}`} size="sm">
              {said.all}
            </Anchor>
          )}
          {may('customers:read') && (
            <Anchor component={Link} to={`/customers/${id}?part=timeline`} size="sm">
              {said.timeline}
            </Anchor>
          )}
        </Stack>
      </Section>
    </>
  )
}

function Orders({ id }: { id: string }) {
  const { data } = usePersonOrders(id)
  return (
    <Section title={said.orders}>
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.noOrders}
        </Text>
      )}
      {data?.items.map(({ id: orderId, number, total, status, placedAt }) => (
        <Group key={orderId} justify="space-between" gap="xs" wrap="nowrap">
          <Box miw={0}>
            <Anchor component={Link} to={`/orders/${orderId}`} size="sm">
              {number}
            </Anchor>
            <Text size="xs" c="dimmed">
              {words.orders.states[status]} · {showDay(placedAt)}
            </Text>
          </Box>
          <Text size="sm">{showMoney(total)}</Text>
        </Group>
      ))}
    </Section>
  )
}

function Facts({ id }: { id: string }) {
  const { data: card } = usePersonCard(id)
  if (!card) return null
  const facts = [
    said.localTime(card.localTime),
    said.since(showDay(card.since)),
    card.orders > 0 && said.spent(card.orders, card.spend.map(showMoney).join(' · ')),
    card.favourite && said.likes(card.favourite),
    card.reviews.count > 0 && said.reviews(card.reviews.count),
    card.openRequests > 0 && said.requests(card.openRequests),
  ].filter(Boolean)
  return (
    <Section title={said.known}>
      {facts.map((fact) => (
        <Text key={String(fact)} size="sm">
          {fact}
        </Text>
      ))}
      {card.tags.length > 0 && (
        <Group gap={4} mt={4}>
          {card.tags.map((tag) => (
            <Badge key={tag} variant="default" tt="none" size="sm">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </Section>
  )
}

function Segments({ id }: { id: string }) {
  const { data } = usePersonSegments(id)
  const into = (data?.items ?? []).filter(({ isMember }) => isMember)
  if (into.length === 0) return null
  return (
    <Section title={said.segments}>
      <Group gap="xs">
        {into.slice(0, 8).map(({ segmentId, name }) => (
          <Anchor key={segmentId} component={Link} to={`/segments/${segmentId}`} size="sm">
            {name}
          </Anchor>
        ))}
      </Group>
    </Section>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box>
    <Text size="xs" fw={600} c="dimmed" mb={2}>
      {title}
    </Text>
    {children}
  </Box>
)
