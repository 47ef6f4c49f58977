import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconReceiptTax } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { countryName } from '../../parts/countries.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { showPercent } from './percent.ts'
import { SuggestRates } from './suggest-rates.tsx'
import { TaxRateForm } from './tax-rate-form.tsx'

type TaxRate = Schemas['KeptTaxRate']

const said = words.markets

const askForRate = (rate?: TaxRate) =>
  modals.open({
    modalId: 'tax-rate',
    title: rate ? said.changeTax : said.addTax,
    size: 'lg',
    children: <TaxRateForm {...(rate ? { rate } : {})} />,
  })

/** What the state gets of each sale, and whether somebody has confirmed it. */
export function TaxRates() {
  const may = useMay()
  const rates = useQuery({ queryKey: ['tax-rates'], queryFn: () => orThrow(dangol.GET('/api/admin/v1/tax-rates')) })
  const open = rates.data?.items.filter(({ toBeChecked }) => toBeChecked).length ?? 0
  const actions = may('settings:write') && (
    <Group gap="xs">
      <SuggestRates />
      <Button leftSection={<IconPlus size={16} />} onClick={() => askForRate()}>
        {said.addTax}
      </Button>
    </Group>
  )
  const change: Column<TaxRate>[] = may('settings:write')
    ? [{ title: words.common.actions, align: 'right', cell: (rate) => <Actions rate={rate} /> }]
    : []
  return (
    <Part
      title={said.taxes}
      about={open > 0 ? `${said.taxesAbout} ${said.toBeConfirmed(open)}.` : said.taxesAbout}
      actions={actions}
      isFlush
    >
      <Asked query={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconReceiptTax} title={said.noTaxes} next={said.noTaxesNext} />
          ) : (
            <Rows label={said.taxes} rows={items} columns={[...columns, ...change]} keyOf={({ id }) => id} />
          )
        }
      </Asked>
    </Part>
  )
}

const placeOf = ({ country, region }: TaxRate): string => [countryName(country), region].filter(Boolean).join(', ')

const columns: readonly Column<TaxRate>[] = [
  {
    title: said.place,
    cell: (rate) => (
      <>
        <Text size="sm" fw={600}>
          {placeOf(rate)}
        </Text>
        <Text size="xs" c="dimmed">
          {rate.name} · {rate.taxClass}
        </Text>
      </>
    ),
  },
  { title: said.rate, align: 'right', cell: ({ rateBasisPoints }) => showPercent(rateBasisPoints) },
  {
    title: said.asOf,
    isWideOnly: true,
    cell: ({ asOf, toBeChecked }) => (
      <Group gap="xs">
        <Text size="sm">{showDay(asOf)}</Text>
        {toBeChecked && <Status tone="waiting">{said.toBeChecked}</Status>}
      </Group>
    ),
  },
]

function Actions({ rate }: { rate: TaxRate }) {
  const name = `${rate.name}, ${placeOf(rate)}, ${rate.taxClass}`
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/tax-rates/{id}', { params: { path: { id: rate.id } } })),
    done: said.removed,
    refresh: [['tax-rates']],
  })
  return (
    <RowActions
      name={name}
      change={() => askForRate(rate)}
      title={said.removeTaxTitle(name)}
      consequence={said.removeTaxConsequence}
      remove={() => remove.mutate()}
      isRemoving={remove.isPending}
    />
  )
}
