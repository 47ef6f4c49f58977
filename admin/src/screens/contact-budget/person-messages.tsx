import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { Bars } from './contact-report.tsx'
import { reasonIn } from './reason.ts'
import { contactWords } from './words.ts'

const said = contactWords.her
type Explained = Schemas['ExplainedContact']
type Message = Explained['messages'][number]

/** Why somebody got or did not get each message, and what would happen with the next. */
export function MessagesOf({ id }: { id: string }) {
  const contact = useQuery({
    queryKey: ['customer', id, 'messages'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/messages', { params: { path: { id } } })),
  })
  return <Asked query={contact}>{(found) => <Shown contact={found} />}</Asked>
}

const Shown = ({ contact: { budget, wish, zone, quietUntil, paused, mix, messages } }: { contact: Explained }) => (
  <Stack gap="lg">
    {paused && (
      <Alert variant="outline" color="yellow">
        {said.paused(paused)}
      </Alert>
    )}
    <Part>
      <Facts
        facts={[
          [
            said.budget,
            [said.budgetOf(budget.used, budget.perWeek), budget.freeAt && said.freeAt(showInstant(budget.freeAt))]
              .filter(Boolean)
              .join(', '),
          ],
          [said.wish, said.wishes[wish]],
          [said.zone, [zone, quietUntil && said.quiet(showInstant(quietUntil))].filter(Boolean).join(', ')],
        ]}
      />
    </Part>
    {mix.length > 0 && (
      <Part title={said.mix}>
        <Bars
          rows={mix.map(
            ({ tells, messages: count }) => [contactWords.tells[tells], count, contactWords.places(count)] as const,
          )}
        />
      </Part>
    )}
    <Part title={said.title} isFlush>
      {messages.length === 0 ? (
        <Empty icon={IconMail} title={said.none} next={said.noneNext} />
      ) : (
        <Rows label={said.title} rows={messages} columns={columns} keyOf={({ key }) => key} />
      )}
    </Part>
  </Stack>
)

const tones: Record<Message['what'], Tone> = {
  sent: 'good',
  queued: 'waiting',
  refused: 'bad',
  'may-have-arrived': 'waiting',
  waiting: 'waiting',
  digest: 'plain',
  withheld: 'bad',
}

const columns: readonly Column<Message>[] = [
  {
    title: contactWords.messages,
    cell: ({ subject, sendId, automation, step, channel }) => (
      <>
        {sendId ? (
          <Anchor component={Link} to={`/outbox/${sendId}`} size="sm">
            {subject || automation?.name || contactWords.noAutomation}
          </Anchor>
        ) : (
          (automation?.name ?? contactWords.noAutomation)
        )}
        <Text size="xs" c="dimmed" component="span" display="block">
          {[contactWords.settings.channel[channel], sendId && automation?.name, step].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
  { title: contactWords.reason, cell: (message) => whyOf(message) },
  { title: contactWords.lastAsked, isWideOnly: true, cell: ({ at }) => <Moment at={at} /> },
  {
    title: contactWords.outcome,
    align: 'right',
    cell: ({ what }) => <Status tone={tones[what]}>{said.what[what]}</Status>,
  },
]

function whyOf({ because, channel, details, until, rank, what }: Message): string {
  if (what === 'sent' || what === 'queued') return rank ? said.rank(contactWords.nth(rank)) : '–'
  const why = because ? reasonIn(because, channel) : (details ?? '–')
  return until ? `${why}, ${said.untilThen(showInstant(until))}` : why
}
