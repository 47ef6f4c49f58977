import { Anchor, Button, Group, Image, Stack, Text } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type OrderRequest = Schemas['OrderRequest']
type Line = Schemas['OrderLine']

const reasons: Readonly<Record<string, string>> = words.returns.reasons

/** Shoppers choose a word; staff's own text stays as it is. */
export const reasonInWords = (reason: string): string => reasons[reason] ?? reason

/** Why a line comes back, and what she wants for it. */
export const wishInWords = (asked: { reason?: string; choice?: keyof typeof words.returns.choices }): string[] => [
  ...(asked.reason ? [reasonInWords(asked.reason)] : []),
  ...(asked.choice ? [words.returns.choices[asked.choice]] : []),
]

export const RequestWords = ({ request, lines = [] }: { request: OrderRequest; lines?: readonly Line[] }) => (
  <>
    <Text size="sm" fw={600}>
      {words.orders.asked[request.kind]}
    </Text>
    <Text size="sm">
      {reasonInWords(request.reason)}
      {request.comment && ` – “${request.comment}”`}
    </Text>
    {request.lines.map((asked) => {
      const line = lines.find(({ id }) => id === asked.lineId)
      if (!line) return null
      const said = [`${asked.quantity} × ${line.title} ${line.variantTitle}`, ...wishInWords(asked)]
      return (
        <Text key={asked.lineId} size="sm" c="dimmed">
          {said.join(' · ')}
        </Text>
      )
    })}
    {request.photos.length > 0 && <Photos ids={request.photos} />}
    <Text size="xs" c="dimmed">
      {showInstant(request.at)}
    </Text>
  </>
)

const Photos = ({ ids }: { ids: readonly string[] }) => (
  <Group gap="xs" my={4}>
    {ids.map((id, at) => (
      <Anchor key={id} href={`/api/admin/v1/return-photos/${id}`} target="_blank" rel="noreferrer">
        <Image
          src={`/api/admin/v1/return-photos/${id}`}
          alt={words.returns.photo(at + 1)}
          w={72}
          h={72}
          radius="sm"
          fit="cover"
        />
      </Anchor>
    ))}
  </Group>
)

/** What the shopper asked for, with yes and no while nobody has answered. */
export const Requests = ({ requests, lines }: { requests: readonly OrderRequest[]; lines: readonly Line[] }) =>
  requests.length > 0 && (
    <Part title={words.orders.requests}>
      <Stack>
        {requests.map((request) => (
          <Group key={request.id} justify="space-between" align="flex-start">
            <div>
              <RequestWords request={request} lines={lines} />
            </div>
            <Answer request={request} />
          </Group>
        ))}
      </Stack>
    </Part>
  )

function Answer({ request: { id, orderId, answer, kind } }: { request: OrderRequest }) {
  const may = useMay()
  const reply = useDoing({
    run: (accepted: boolean) =>
      orThrow(
        dangol.POST('/api/admin/v1/order-requests/{id}/answer', { params: { path: { id } }, body: { accepted } }),
      ),
    done: words.orders.answered,
    refresh: [['order', orderId], ['orders']],
  })
  if (answer) {
    return answer.accepted ? (
      <Status tone="good">{words.orders.accepted}</Status>
    ) : (
      <Status tone="plain">{words.orders.declined}</Status>
    )
  }
  if (!may('orders:write')) return null
  return (
    <Group gap="xs">
      <Button size="xs" loading={reply.isPending} onClick={() => reply.mutate(true)}>
        {words.orders.accept[kind]}
      </Button>
      <Button size="xs" variant="default" loading={reply.isPending} onClick={() => reply.mutate(false)}>
        {words.orders.decline}
      </Button>
    </Group>
  )
}
