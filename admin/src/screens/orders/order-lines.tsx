import { Group, Image, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showMoney, type Money } from '../../money.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

type Line = Schemas['OrderLine']
type Order = Schemas['Order']

export const Lines = ({ order }: { order: Order }) => (
  <Part title={words.orders.lines} isFlush>
    <Rows label={words.orders.lines} rows={order.lines} columns={columns} keyOf={({ id }) => id} />
    <Totals order={order} />
  </Part>
)

const columns: readonly Column<Line>[] = [
  { title: words.orders.article, cell: (line) => <Article line={line} /> },
  { title: words.orders.price, align: 'right', isWideOnly: true, cell: ({ unitPrice }) => showMoney(unitPrice) },
  { title: words.orders.quantity, align: 'right', cell: ({ quantity }) => quantity },
  { title: words.orders.total, align: 'right', cell: ({ total }) => showMoney(total) },
]

const Article = ({ line }: { line: Line }) => (
  <Group wrap="nowrap" gap="sm">
    {line.image && (
      <Image src={line.image.url} alt="" w={44} h={44} radius="sm" fit="cover" loading="lazy" visibleFrom="xs" />
    )}
    <div>
      <Text size="sm" fw={600}>
        {line.title}
      </Text>
      <Text size="xs" c="dimmed">
        {[line.variantTitle, line.sku, line.gift ? words.orders.gift : ''].filter(Boolean).join(' · ')}
      </Text>
      {line.refunded > 0 && (
        <Text size="xs" c="dimmed">
          {words.orders.refundedUnits(line.refunded)}
        </Text>
      )}
    </div>
  </Group>
)

function Totals({ order }: { order: Order }) {
  const { totals, taxes, taxIncluded, delivery, services, promotions } = order
  const less = ({ amount, currency }: Money): Money => ({ amount: -amount, currency })
  const rows: [name: string, amount: Money][] = [
    [words.orders.subtotal, totals.subtotal],
    ...promotions.map(({ title, code, amount }): [string, Money] => [
      code ? `${title} (${code})` : title,
      less(amount),
    ]),
    ...services.map(({ name, price }): [string, Money] => [name, price]),
    [delivery?.name ?? words.orders.delivery, totals.delivery],
    ...taxes.map(({ name, rateBasisPoints, amount }): [string, Money] => [
      `${taxIncluded ? words.orders.taxIncluded : words.orders.tax} ${name} ${rateBasisPoints / 100} %`,
      amount,
    ]),
  ]
  return (
    <dl className="sums">
      {rows.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{showMoney(amount)}</dd>
        </div>
      ))}
      <div className="sum">
        <dt>{words.orders.total}</dt>
        <dd>{showMoney(totals.total)}</dd>
      </div>
    </dl>
  )
}
