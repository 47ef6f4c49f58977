import { Button, Group, Select, Text } from '@mantine/core'
import { IconGift, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { PromotionState } from './promotion-state.tsx'
import type { Promotion } from './promotion-values.ts'
import { ruleInWords } from './rule-in-words.ts'

const said = words.promotions
const states = Object.keys(said.states) as Promotion['state'][]

export function Promotions() {
  const may = useMay()
  const { search, set } = useFilters<'state'>()
  const state = states.find((one) => one === search.state)
  const filter = state ? { state } : {}
  const promotions = usePages(['promotions', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/promotions', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  const add = may('promotions:write') && (
    <Button component={Link} to="/promotions/new" leftSection={<IconPlus size={16} />}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Group>
        <Select
          aria-label={said.state}
          placeholder={said.anyState}
          clearable
          data={states.map((value) => ({ value, label: said.states[value] }))}
          value={state ?? null}
          onChange={(value) => set('state', value)}
        />
      </Group>
      <Part isFlush>
        <Paged
          query={promotions}
          empty={
            <Empty
              icon={IconGift}
              title={state ? said.noMatch : said.empty}
              next={state ? said.noMatchNext : said.emptyNext}
            />
          }
        >
          {(items) => (
            <Rows
              label={said.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/promotions/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Promotion>[] = [
  {
    title: said.name,
    cell: ({ title, rule }) => (
      <>
        {firstText(title)}
        <Text size="xs" c="dimmed" component="span" display="block">
          {ruleInWords(rule)}
        </Text>
      </>
    ),
  },
  {
    title: said.how,
    isWideOnly: true,
    cell: ({ automatic, firstCode, codeCount }) => (automatic ? said.automatically : said.codes(firstCode, codeCount)),
  },
  {
    title: said.period,
    isWideOnly: true,
    cell: ({ startsAt, endsAt, endedAt }) => {
      const end = endedAt ?? endsAt
      return end ? said.until(showDay(startsAt), showDay(end)) : said.from(showDay(startsAt))
    },
  },
  { title: said.state, cell: ({ state }) => <PromotionState state={state} /> },
  {
    title: said.uses,
    align: 'right',
    cell: ({ uses, mostUses }) =>
      mostUses === null ? showNumber(uses) : said.usesOf(showNumber(uses), showNumber(mostUses)),
  },
]
