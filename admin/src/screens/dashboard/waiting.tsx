import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ConversationsWaiting } from '../inbox/waiting-figure.tsx'
import { useQuestionCounts } from '../questions/question-figures.tsx'
import { TopicChanges } from '../topics/topic-changes.tsx'
import { Figure } from './figure.tsx'

const said = words.dashboard

/** Where the shop stops counting. */
const most = { many: 10_000, listed: 100 }

const counted = (count: number, upTo = most.many) => `${showNumber(count)}${count >= upTo ? '+' : ''}`

/** What waits for a hand, each leading to where it is done. */
export function Waiting({ figures }: { figures: Schemas['Dashboard'] }) {
  const may = useMay()
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{said.waiting}</Title>
      <SimpleGrid cols={{ base: 2, md: 3, lg: 4 }}>
        <Figure
          name={said.toPack}
          value={counted(figures.toPack)}
          about={said.packing(figures.packing)}
          to="/packing"
        />
        <Figure
          name={said.late}
          value={counted(figures.lateOrders)}
          about={said.lateAbout}
          to="/orders?waits=arrival"
        />
        <Figure
          name={said.requests}
          value={counted(figures.openRequests, most.listed)}
          about={said.requestsAbout}
          to="/orders?waits=answer"
        />
        <Figure
          name={said.returns}
          value={counted(figures.awaitedReturns, most.listed)}
          about={said.returnsAbout}
          to="/returns"
        />
        <Figure
          name={said.awaiting}
          value={counted(figures.awaitingPayment)}
          about={said.awaitingAbout}
          to="/orders?status=awaiting-payment"
        />
        {may('conversations:read') && <ConversationsWaiting />}
        {may('reviews:read') && <ReviewsWaiting />}
        {may('reviews:read') && <QuestionsWaiting />}
        {may('reviews:read') && <TopicChanges />}
        {may('inventory:read') && <Shelves figures={figures} />}
        {may('system:read') && (
          <Figure
            name={said.setAside}
            value={counted(figures.setAside, most.listed)}
            about={figures.setAside > 0 ? said.setAsideAbout : said.allWell}
            to="/system"
          />
        )}
      </SimpleGrid>
    </Stack>
  )
}

function ReviewsWaiting() {
  const { data } = useQuery({
    queryKey: ['reviews', 'counts', {}],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/reviews/counts', { params: { query: {} } })),
    refetchInterval: 60_000,
  })
  return (
    <Figure name={said.reviews} value={data ? counted(data.waiting) : '–'} about={said.reviewsAbout} to="/reviews" />
  )
}

function QuestionsWaiting() {
  const { data } = useQuestionCounts()
  return (
    <Figure
      name={said.questions}
      value={data ? counted(data.waiting) : '–'}
      about={data ? said.questionsAbout(data.unanswered) : ''}
      to={data && data.waiting === 0 && data.unanswered > 0 ? '/questions?part=open' : '/questions'}
    />
  )
}

function Shelves({ figures }: { figures: Schemas['Dashboard'] }) {
  return (
    <>
      <Figure name={said.stock} value={counted(figures.soldOut)} about={said.stockAbout} to="/stock?state=sold-out" />
      <Figure
        name={said.low}
        value={counted(figures.lowStock)}
        about={said.lowAbout(figures.lowBelow)}
        to="/stock?state=low"
      />
    </>
  )
}
