import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
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

interface Wish {
  kind: string
  currency: string
  credit: number | ''
  promotionId: string | null
  reason: string
}

function useReward(id: string, form: UseFormReturnType<Wish>) {
  return useDoing({
    run: ({ kind, credit, currency, promotionId, reason }: Wish) => {
      const gift =
        kind === 'credit' ? { credit: minor(credit || 0, currency) } : { ...(promotionId && { promotionId }) }
      const body = { reason, ...gift }
      return orThrow(dangol.POST('/api/admin/v1/advocates/{id}/rewards', { params: { path: { id } }, body })).catch(
        (no: unknown) => {
          showErrors(form, { error: no, body })
          throw no
        },
      )
    },
    done: said.rewarded,
    refresh: [['advocate', id]],
    after: () => form.reset(),
  })
}

function RewardForm({ id, currency }: { id: string; currency: string }) {
  const form = useForm<Wish>({
    initialValues: { kind: 'credit', currency, credit: '', promotionId: null, reason: '' },
  })
  const give = useReward(id, form)
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
        <Gift form={form} />
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

function Gift({ form }: { form: UseFormReturnType<Wish> }) {
  const promotions = usePromotions()
  const { kind, currency } = form.values
  if (kind !== 'credit')
    return (
      <Select
        label={said.promotion}
        description={said.promotionHint}
        data={promotions}
        searchable
        required
        {...form.getInputProps('promotionId')}
      />
    )
  return (
    <>
      <TextInput label={said.currency} w={90} maxLength={3} required {...form.getInputProps('currency')} />
      <MoneyField label={said.amount} currency={currency} required {...form.getInputProps('credit')} />
    </>
  )
}
