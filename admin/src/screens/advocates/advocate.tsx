import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconFeather, IconShoppingBag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { AdvocateActions } from './advocate-actions.tsx'
import { AdvocateRewards } from './advocate-rewards.tsx'
import { advocateWords as said } from './words.ts'

type Detail = Schemas['AdvocateDetail']

/** One advocate or candidate: why, what she made, what she brought. */
export function AdvocateScreen() {
  const { id = '' } = useParams({ strict: false })
  const advocate = useQuery({
    queryKey: ['advocate', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/advocates/{id}', { params: { path: { id } } })),
  })
  return (
    <Below to="/advocates" label={said.all}>
      <Asked query={advocate} rows={8}>
        {(found) => <Opened advocate={found} />}
      </Asked>
    </Below>
  )
}

const tones: Readonly<Record<Detail['state'], Tone>> = {
  candidate: 'plain',
  invited: 'waiting',
  active: 'good',
  declined: 'plain',
  left: 'plain',
  ended: 'bad',
}

function Opened({ advocate }: { advocate: Detail }) {
  const may = useMay()
  const { personId, name, email, state } = advocate
  return (
    <Page
      title={name ?? email ?? said.nameless}
      about={
        <Group gap="sm" component="span">
          <Status tone={tones[state]}>{said.stateOf[state]}</Status>
          <Anchor component={Link} to={`/customers/${personId}`} size="sm">
            {email ?? said.nameless}
          </Anchor>
        </Group>
      }
      actions={may('customers:write') && <AdvocateActions advocate={advocate} />}
    >
      {advocate.invitedAt && <HerPart advocate={advocate} />}
      <Score advocate={advocate} />
      {state === 'active' && <AdvocateRewards advocate={advocate} />}
      {advocate.invitedAt && <Brought orders={advocate.orders} />}
      <Content content={advocate.content} />
    </Page>
  )
}

function HerPart({ advocate }: { advocate: Detail }) {
  const { invitedAt, acceptedAt, endedAt, brought, link, code, state, terms } = advocate
  const isActive = state === 'active'
  return (
    <Part title={said.part}>
      <Facts
        facts={[
          [said.asked, invitedAt ? showDay(invitedAt) : '–'],
          ...(acceptedAt ? [[said.joined, showDay(acceptedAt)] as const] : []),
          ...(endedAt ? [[said.over, showDay(endedAt)] as const] : []),
          ...(isActive && link
            ? [[said.link, `/with/${link}`] as const, [said.code, code ?? said.noCode] as const]
            : []),
          ...(brought
            ? [
                [said.brought, `${said.visits(brought.visits)} · ${said.orders(brought.orders)}`] as const,
                [said.revenue, brought.revenue.map(showMoney).join(' · ') || '–'] as const,
              ]
            : []),
        ]}
      />
      {terms && (
        <details>
          <Text component="summary" size="sm" mt="md">
            {said.terms}
          </Text>
          <Text size="sm" mt="xs" maw={720} style={{ whiteSpace: 'pre-line' }} lang={terms.locale}>
            {terms.text}
          </Text>
        </details>
      )}
    </Part>
  )
}

const Score = ({ advocate: { score, candidateFrom, points } }: { advocate: Detail }) => (
  <Part title={said.scoreTitle(score)} about={said.scoreAbout(candidateFrom)} isFlush>
    <Rows label={said.scoreTitle(score)} rows={points} columns={pointColumns} keyOf={({ of }) => of} />
  </Part>
)

const pointColumns: readonly Column<Detail['points'][number]>[] = [
  { title: said.did, cell: ({ of }) => said.deeds[of] },
  { title: said.times, align: 'right', cell: ({ times }) => times.toLocaleString('en') },
  { title: said.weight, align: 'right', cell: ({ weight }) => weight },
  { title: said.points, align: 'right', cell: ({ points }) => points.toLocaleString('en') },
]

const Brought = ({ orders }: { orders: Detail['orders'] }) => (
  <Part title={said.ordersTitle} isFlush>
    {orders.length === 0 ? (
      <Empty icon={IconShoppingBag} title={said.ordersNone} next={said.ordersNoneNext} />
    ) : (
      <Rows
        label={said.ordersTitle}
        rows={orders}
        columns={orderColumns}
        keyOf={({ orderId }) => orderId}
        linkTo={({ orderId }) => `/orders/${orderId}`}
      />
    )}
  </Part>
)

const orderColumns: readonly Column<Detail['orders'][number]>[] = [
  { title: said.order, cell: ({ number }) => number ?? '–' },
  { title: said.way, cell: ({ via }) => (via === 'link' ? said.byLink : said.byCode) },
  { title: said.when, isWideOnly: true, cell: ({ at }) => <Moment at={at} /> },
  {
    title: said.amount,
    align: 'right',
    cell: ({ total, refunded, cancelledAt }) =>
      cancelledAt ? said.cancelled : showMoney({ ...total, amount: total.amount - refunded.amount }),
  },
]

const Content = ({ content }: { content: Detail['content'] }) => (
  <Part title={said.content} isFlush>
    {content.length === 0 ? (
      <Empty icon={IconFeather} title={said.contentNone} next={said.contentNoneNext} />
    ) : (
      <Rows label={said.content} rows={content} columns={contentColumns} keyOf={({ reviewId }) => reviewId} />
    )}
  </Part>
)

const contentColumns: readonly Column<Detail['content'][number]>[] = [
  {
    title: said.words,
    cell: ({ productTitle, title, body, pictures, helpful, incentive }) => (
      <Stack gap={2} maw={640} style={{ whiteSpace: 'normal' }}>
        <Text size="sm" fw={600}>
          {title || productTitle}
        </Text>
        <Text size="sm" lineClamp={3}>
          {body}
        </Text>
        <Text size="xs" c="dimmed">
          {[
            productTitle,
            pictures > 0 && said.pictures(pictures),
            helpful > 0 && said.helpful(helpful),
            incentive && said.marked,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
    ),
  },
  { title: said.when, align: 'right', isWideOnly: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
]
