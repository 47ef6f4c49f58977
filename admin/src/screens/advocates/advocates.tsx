import { Group, SimpleGrid, Stack, Tabs, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { ProgrammeSettings } from './programme-settings.tsx'
import { advocateWords as said } from './words.ts'

type Advocate = Schemas['Advocate']
const states = Object.keys(said.states) as Advocate['state'][]

/** Who speaks for the shop, and who might. */
export const Advocates = () => (
  <TabbedPage
    title={said.title}
    about={said.about}
    tabs={[
      { part: 'people', title: said.tabs.people, content: <People /> },
      { part: 'settings', title: said.tabs.settings, content: <ProgrammeSettings /> },
    ]}
  />
)

function People() {
  const { search, set } = useFilters<'state'>()
  const state = states.find((one) => one === search.state) ?? 'candidate'
  const figures = useQuery({
    queryKey: ['advocates', 'figures'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/advocate-programme/figures')),
  })
  const advocates = usePages(['advocates', state], (at) =>
    orThrow(dangol.GET('/api/admin/v1/advocates', { params: { query: { state, ...at, limit: 30 } } })),
  )
  return (
    <Stack gap="lg">
      <Asked query={figures} rows={2}>
        {(found) => <Figures figures={found} />}
      </Asked>
      <Tabs value={state} onChange={(value) => set('state', value)} variant="pills" aria-label={said.state}>
        <Tabs.List>
          {states.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {said.counted(said.states[one], figures.data?.counts[one] ?? 0)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state} pt="lg">
          <Part isFlush>
            <Paged
              query={advocates}
              empty={<Empty icon={IconHeartHandshake} title={said.empty[state]} next={said.emptyNext} />}
            >
              {(items) => (
                <Rows
                  label={said.states[state]}
                  rows={items}
                  columns={columns}
                  keyOf={({ personId }) => personId}
                  linkTo={({ personId }) => `/advocates/${personId}`}
                />
              )}
            </Paged>
          </Part>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

const Figures = ({ figures }: { figures: Schemas['AdvocateFigures'] }) => (
  <Part title={said.allBrought}>
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      {[
        said.visits(figures.visits),
        said.orders(figures.orders),
        figures.revenue.map(showMoney).join(' · ') || showMoney({ amount: 0, currency: 'USD' }),
      ].map((text, at) => (
        <Text key={at} fw={700} size="lg">
          {text}
        </Text>
      ))}
    </SimpleGrid>
  </Part>
)

/** What somebody did, in a line. */
export const deedsInWords = (deeds: Advocate['deeds']): string =>
  (Object.keys(said.deeds) as (keyof typeof said.deeds)[])
    .flatMap((of) => (deeds[of] ? [`${said.deeds[of]} ${deeds[of]}`] : []))
    .join(' · ')

const columns: readonly Column<Advocate>[] = [
  {
    title: said.who,
    cell: ({ name, email, deeds }) => (
      <>
        {name ?? email ?? said.nameless}
        <Text size="xs" c="dimmed" component="span" display="block" mt={4} style={{ whiteSpace: 'normal' }}>
          {deedsInWords(deeds)}
        </Text>
      </>
    ),
  },
  { title: said.score, align: 'right', cell: ({ score }) => score.toLocaleString('en') },
  {
    title: said.brought,
    align: 'right',
    isWideOnly: true,
    cell: ({ brought }) =>
      brought && (
        <Group gap="xs" justify="flex-end" component="span">
          <span>{said.orders(brought.orders)}</span>
          <span>{brought.revenue.map(showMoney).join(' · ')}</span>
        </Group>
      ),
  },
]
