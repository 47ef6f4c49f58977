import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { minor, showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { MoneyField } from '../../parts/money-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

const said = words.customers.credit

/** What she can spend, how it came about, and credit by the hand of staff. */
export function CreditOf({ id }: { id: string }) {
  const may = useMay()
  const params = { path: { id } }
  const credit = useQuery({
    queryKey: ['customer', id, 'credit'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/credit', { params })),
  })
  const entries = usePages(['customer', id, 'credit-entries'], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/customers/{id}/credit-entries', { params: { ...params, query: { ...at, limit: 20 } } }),
    ),
  )
  if (credit.error) return <Problem error={credit.error} retry={() => void credit.refetch()} />
  const balances = credit.data?.balances ?? []
  return (
    <Part title={said.title}>
      <Stack>
        <Text fw={600}>{balances.length === 0 ? said.none : balances.map(showMoney).join(' · ')}</Text>
        <Paged query={entries} empty={null}>
          {(items) => <Rows label={said.ledger} rows={items} columns={columns} keyOf={(entry) => entry.id} />}
        </Paged>
        {may('orders:write') && <ChangeCredit id={id} currency={balances[0]?.currency ?? 'USD'} />}
      </Stack>
    </Part>
  )
}

const columns: readonly Column<Schemas['CreditEntry']>[] = [
  { title: said.when, cell: ({ at }) => showInstant(at) },
  { title: said.why, cell: ({ reason, note }) => [said.reasons[reason], note].filter(Boolean).join(' · ') },
  { title: said.who, isWideOnly: true, cell: ({ byName }) => byName ?? '' },
  { title: said.amount, align: 'right', cell: ({ amount }) => showMoney(amount) },
]

function ChangeCredit({ id, currency }: { id: string; currency: string }) {
  const form = useForm({ initialValues: { kind: 'give', currency, amount: '' as number | '', note: '' } })
  const change = useDoing({
    run: ({ kind, currency: paidIn, amount, note }: typeof form.values) =>
      orThrow(
        dangol.POST('/api/admin/v1/customers/{id}/credit', {
          params: { path: { id } },
          body: { kind: kind === 'take' ? 'take' : 'give', amount: minor(amount || 0, paidIn), note },
        }),
      ),
    done: said.changed,
    refresh: [['customer', id]],
    after: () => form.reset(),
  })
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} aria-label={said.change}>
      <Group align="flex-end">
        <Select
          label={said.kind}
          data={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          w={110}
          {...form.getInputProps('kind')}
        />
        <TextInput label={said.currency} w={90} maxLength={3} required {...form.getInputProps('currency')} />
        <MoneyField label={said.amount} currency={form.values.currency} required {...form.getInputProps('amount')} />
        <TextInput
          label={said.note}
          description={said.noteHint}
          required
          maxLength={300}
          style={{ flexGrow: 1 }}
          {...form.getInputProps('note')}
        />
        <Button type="submit" loading={change.isPending}>
          {said.act}
        </Button>
      </Group>
    </form>
  )
}
