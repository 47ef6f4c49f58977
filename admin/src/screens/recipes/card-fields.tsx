import { Input, MultiSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useMay } from '../../session.ts'
import { recipeWords } from './words.ts'

const said = recipeWords
type Answers = BodyOf<'switchRecipeOn'>

interface CardFieldsProps {
  answers: Answers
  change: (answers: Answers) => void
}

/** With which orders a card goes, how long its code works, and who goes without. */
export function CardFields({ answers, change }: CardFieldsProps) {
  const collections = useCollections()
  return (
    <>
      <Input.Wrapper label={said.orders} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label={said.orders}
          data={(['all', 'first'] as const).map((value) => ({ value, label: said.ordersOf[value] }))}
          value={answers.orders ?? 'all'}
          onChange={(orders) => change({ ...answers, orders: orders as 'all' | 'first' })}
        />
      </Input.Wrapper>
      <MultiSelect
        label={said.collections}
        description={said.collectionsHint}
        searchable
        maxValues={50}
        data={collections}
        value={answers.collections ?? []}
        onChange={(chosen) => change({ ...answers, collections: chosen })}
      />
      <NumberInput
        label={said.validDays}
        description={said.validDaysHint}
        min={1}
        max={730}
        allowDecimal={false}
        clampBehavior="strict"
        value={answers.validDays ?? 60}
        onChange={(days) => typeof days === 'number' && change({ ...answers, validDays: days })}
      />
      <NumberInput
        label={said.heldBack}
        description={said.heldBackHint}
        min={0}
        max={90}
        allowDecimal={false}
        clampBehavior="strict"
        value={answers.heldBackPercent ?? 10}
        onChange={(percent) => typeof percent === 'number' && change({ ...answers, heldBackPercent: percent })}
      />
    </>
  )
}

function useCollections(): { value: string; label: string }[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['collections', 'names'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/collections', { params: { query: { limit: 100 } } })),
    enabled: may('catalog:read'),
  })
  return (data?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: title['en'] ?? Object.values(title)[0] ?? id,
  }))
}
