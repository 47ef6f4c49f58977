import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { minor, showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Moment } from '../../parts/moments.tsx'
import { MoneyField } from '../../parts/money-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { usePromotions } from './use-promotions.ts'
import { advocateWords as said } from './words.ts'

type Detail = Schemas['AdvocateDetail']

/** What she was given, and giving more. */
export function AdvocateRewards({ advocate }: { advocate: Detail }) {
  const may = useMay()
  return (
    <Part title={said.rewards} about={said.rewardNote}>
      <Stack>
        {advocate.rewards.length === 0 ? (
          <Text size="sm">{said.rewardsNone}</Text>
        ) : (
          <Rows label={said.rewards} rows={advocate.rewards} columns={columns} keyOf={({ id }) => id} />
        )}
        {may('customers:write') && (
          <RewardForm id={advocate.personId} currency={advocate.brought?.revenue[0]?.currency ?? 'USD'} />
        )}
      </Stack>
    </Part>
  )
}

const columns: readonly Column<Detail['rewards'][number]>[] = [
  { title: said.what, cell: ({ credit, code }) => (credit ? showMoney(credit) : code) },
  { title: said.reason, cell: ({ reason }) => reason },
  { title: said.when, align: 'right', isWideOnly: true, cell: ({ at }) => <Moment at={at} /> },
]

function RewardForm({ id, currency }: { id: string; currency: string }) {
  const promotions = usePromotions()
  const form = useForm({
    initialValues: {
      kind: 'credit',
      currency,
      credit: '' as number | '',
      promotionId: null as string | null,
      reason: '',
    },
  })
  const { kind } = form.values
  const give = useDoing({
    run: ({ credit, promotionId, reason, ...values }: typeof form.values) =>
      orThrow(
        dangol.POST('/api/admin/v1/advocates/{id}/rewards', {
          params: { path: { id } },
          body: {
            reason,
            ...(values.kind === 'credit'
              ? { credit: minor(credit || 0, values.currency) }
              : { ...(promotionId && { promotionId }) }),
          },
        }),
      ).catch((no: unknown) => {
        showErrors(form, { error: no, body: {} })
        throw no
      }),
    done: said.rewarded,
    refresh: [['advocate', id]],
    after: () => form.reset(),
  })
  return (
    <form onSubmit={form.onSubmit((values) => give.mutate(values))} aria-label={said.reward}>
      <Group align="flex-end">
        <Select
          label={said.kind}
          data={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          w={190}
          {...form.getInputProps('kind')}
        />
        {kind === 'credit' ? (
          <>
            <TextInput label={said.currency} w={90} maxLength={3} required {...form.getInputProps('currency')} />
            <MoneyField
              label={said.amount}
              currency={form.values.currency}
              required
              {...form.getInputProps('credit')}
            />
          </>
        ) : (
          <Select
            label={said.promotion}
            description={said.promotionHint}
            data={promotions}
            searchable
            required
            {...form.getInputProps('promotionId')}
          />
        )}
        <TextInput
          label={said.reason}
          description={said.reasonHint}
          required
          maxLength={300}
          style={{ flexGrow: 1 }}
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={give.isPending}>
          {said.give}
        </Button>
      </Group>
    </form>
  )
}
