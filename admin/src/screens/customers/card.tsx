import { Alert, Anchor, Badge, Box, Group, Stack, Text } from '@mantine/core'
import { IconMessageCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { cardWords as said } from './card-words.ts'

type Card = Schemas['PersonCard']

/** Who somebody is, at one look: a greeting, what she has with the shop, and what is open. */
export function CardOf({ id, isLinked = false }: { id: string; isLinked?: boolean }) {
  const may = useMay()
  return may('customers:read') ? <Shown id={id} isLinked={isLinked} /> : null
}

function Shown({ id, isLinked }: { id: string; isLinked: boolean }) {
  const card = useQuery({
    queryKey: ['customer', id, 'card'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/card', { params: { path: { id } } })),
  })
  return (
    <Part title={said.title} about={said.about}>
      <Asked query={card} rows={4}>
        {(found) => <Told card={found} isLinked={isLinked} />}
      </Asked>
    </Part>
  )
}

function Told({ card, isLinked }: { card: Card; isLinked: boolean }) {
  const { greeting, personId, name, email, localTime, timeZone, openQuestions, openRequests, tags } = card
  const open = said.open(openQuestions.length, openRequests)
  const title = name ?? email ?? said.nameless
  return (
    <Stack>
      <Box>
        {isLinked && (
          <Anchor component={Link} to={`/customers/${personId}`} fw={600}>
            {title}
          </Anchor>
        )}
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <IconMessageCircle size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <div>
            <Text fw={600}>{greeting.en}</Text>
            <Text size="sm" c="dimmed" lang="ko">
              {greeting.ko}
            </Text>
          </div>
        </Group>
        <Text size="xs" c="dimmed" mt={4}>
          {said.localTime(localTime, timeZone)}
        </Text>
      </Box>
      {open && (
        <Alert variant="light" color="yellow" title={open}>
          {openQuestions.map((question) => (
            <Text key={question.id} size="sm">
              {question.productTitle}: {question.body}
            </Text>
          ))}
        </Alert>
      )}
      <Facts facts={factsOf(card)} />
      {tags.length > 0 && (
        <Group gap={6}>
          {tags.map((tag) => (
            <Badge key={tag} variant="default" tt="none">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </Stack>
  )
}

function factsOf(card: Card): (readonly [string, ReactNode])[] {
  const { since, orders, spend, lastOrder, favourite, buysAgain, lastMessage, reviews, attributes, advocate } = card
  return [
    [said.since, showDay(since)],
    [said.orders, said.ordersOf(orders, spend.map(showMoney).join(' · '))],
    [
      said.lastOrder,
      lastOrder ? (
        <Group gap={6} component="span">
          <Anchor component={Link} to={`/orders/${lastOrder.id}`} size="sm">
            {lastOrder.number}
          </Anchor>
          <Moment at={lastOrder.placedAt} />
        </Group>
      ) : (
        said.none
      ),
    ],
    [said.favourite, favourite ?? said.none],
    ...(buysAgain.length > 0 ? [[said.buysAgain, buysAgain.join(', ')] as const] : []),
    [
      said.lastMessage,
      lastMessage ? (
        <>
          {lastMessage.subject} · <Moment at={lastMessage.at} />
        </>
      ) : (
        said.none
      ),
    ],
    [said.reviews, said.reviewsOf(reviews.count, reviews.lastProduct)],
    ...(attributes.length > 0
      ? [[said.attributes, attributes.map(({ name, value }) => `${name} ${value}`).join(' · ')] as const]
      : []),
    [said.news, card.mayWrite ? said.may : said.mayNot],
    ...(advocate
      ? [
          [
            said.advocate,
            <Anchor key="advocate" component={Link} to={`/advocates/${card.personId}`} size="sm">
              {said.advocates[advocate]}
            </Anchor>,
          ] as const,
        ]
      : []),
  ]
}
