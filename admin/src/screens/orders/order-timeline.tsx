import { Button, Group, Stack, Text, Textarea, Timeline as Steps } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { reasonInWords } from './request.tsx'

type Order = Schemas['Order']
type Happening = Order['timeline'][number]

/** What happened, latest first, and a place for remarks. */
export function Timeline({ order }: { order: Order }) {
  const may = useMay()
  const latestFirst = [...order.timeline].reverse()
  return (
    <Part title={words.orders.timeline}>
      <Stack>
        {may('orders:write') && <NewNote orderId={order.id} />}
        <Steps bulletSize={12} lineWidth={2} active={latestFirst.length}>
          {latestFirst.map((happening) => (
            <Steps.Item key={happening.id} title={<Text size="sm">{titleOf(happening)}</Text>}>
              <Said happening={happening} />
              <Text size="xs" c="dimmed">
                {[showInstant(happening.at), byOf(happening)].filter(Boolean).join(' · ')}
              </Text>
            </Steps.Item>
          ))}
        </Steps>
      </Stack>
    </Part>
  )
}

const happenings: Readonly<Record<string, string>> = words.orders.happenings
const titleOf = ({ kind }: Happening): string => happenings[kind] ?? kind

const byOf = ({ by, byName }: Happening): string =>
  byName ?? (by === 'shopper' ? words.orders.byShopper : by === 'system' ? '' : words.orders.byProgram)

function Said({ happening: { data } }: { happening: Happening }) {
  const said = typeof data.text === 'string' ? data.text : typeof data.reason === 'string' && reasonInWords(data.reason)
  const amount = data.amount as Schemas['Money'] | undefined
  if (!said && !amount) return null
  return (
    <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {[amount?.currency && showMoney(amount), said].filter(Boolean).join(' · ')}
    </Text>
  )
}

function NewNote({ orderId }: { orderId: string }) {
  const [text, setText] = useState('')
  const add = useDoing({
    run: () =>
      orThrow(dangol.POST('/api/admin/v1/orders/{id}/notes', { params: { path: { id: orderId } }, body: { text } })),
    refresh: [['order', orderId]],
    after: () => setText(''),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <Textarea
        label={words.orders.note}
        description={words.orders.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() && (
        <Group justify="flex-end" mt="xs">
          <Button type="submit" size="xs" loading={add.isPending}>
            {words.orders.addNote}
          </Button>
        </Group>
      )}
    </form>
  )
}
