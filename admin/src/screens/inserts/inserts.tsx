import { Button, Select, Stack } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { InsertRule } from './insert-rule.tsx'
import { insertWords as said } from './words.ts'

const periods = [30, 90, 365]

/** Cards in parcels: which rules give them, and what came of them. */
export function Inserts() {
  const { search, set } = useFilters<'days'>()
  const days = periods.find((one) => String(one) === search.days) ?? 90
  const report = useQuery({
    queryKey: ['inserts', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/inserts', { params: { query: { days } } })),
  })
  const choice = (
    <Select
      aria-label={said.period}
      allowDeselect={false}
      data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
      value={String(days)}
      onChange={(value) => set('days', value)}
    />
  )
  return (
    <Page title={said.title} about={said.about} actions={choice}>
      <Asked query={report} rows={8}>
        {({ items, withinDays }) =>
          items.length === 0 ? (
            <Part>
              <Empty
                icon={IconGift}
                title={said.empty}
                next={said.emptyNext}
                action={
                  <Button component={Link} to="/recipes">
                    {said.toRecipe}
                  </Button>
                }
              />
            </Part>
          ) : (
            <Stack gap="lg">
              {items.map((item) => (
                <InsertRule key={item.ruleId} item={item} withinDays={withinDays} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </Page>
  )
}
