import { Button, Group, Select, Text } from '@mantine/core'
import { IconLifebuoy, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { ArticleState } from './article-state.tsx'
import type { ListedArticle } from './article-values.ts'

const said = words.help
const states = Object.keys(said.states) as ListedArticle['status'][]
const topics = Object.keys(said.topics) as ListedArticle['topic'][]

/** Every article, the newest first. */
export function Articles() {
  const may = useMay()
  const { search, set } = useFilters<'search' | 'state' | 'topic'>()
  const status = states.find((one) => one === search.state)
  const topic = topics.find((one) => one === search.topic)
  const filter = {
    ...(search.search && { search: search.search }),
    ...(status && { status }),
    ...(topic && { topic }),
  }
  const isNarrow = Object.keys(filter).length > 0
  const articles = usePages(['articles', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/articles', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  const add = may('help:write') && (
    <Button component={Link} to="/help/new" leftSection={<IconPlus size={16} />}>
      {said.create}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Group>
        <SearchField label={said.find} value={search.search} settle={(text) => set('search', text)} />
        <Filters topic={topic} status={status} set={set} />
      </Group>
      <Part isFlush>
        <Paged
          query={articles}
          empty={
            <Empty
              icon={IconLifebuoy}
              title={isNarrow ? said.noMatch : said.empty}
              next={isNarrow ? said.noMatchNext : said.emptyNext}
              action={!isNarrow && add}
            />
          }
        >
          {(items) => (
            <Rows
              label={said.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/help/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

interface FiltersProps {
  topic: string | undefined
  status: string | undefined
  set: (name: 'topic' | 'state', to: string | null) => void
}

const Filters = ({ topic, status, set }: FiltersProps) => (
  <>
    <Choice label={said.topic} any={said.anyTopic} of={said.topics} value={topic} onChange={(to) => set('topic', to)} />
    <Choice
      label={said.state}
      any={said.anyState}
      of={said.states}
      value={status}
      onChange={(to) => set('state', to)}
    />
  </>
)

interface ChoiceProps {
  label: string
  /** What it says while nothing is chosen. */
  any: string
  of: Readonly<Record<string, string>>
  value: string | undefined
  onChange: (to: string | null) => void
}

const Choice = ({ label, any, of, value, onChange }: ChoiceProps) => (
  <Select
    aria-label={label}
    placeholder={any}
    clearable
    w={{ base: '100%', xs: 210 }}
    data={Object.entries(of).map(([name, text]) => ({ value: name, label: text }))}
    value={value ?? null}
    onChange={onChange}
  />
)

const columns: readonly Column<ListedArticle>[] = [
  {
    title: said.name,
    cell: ({ title, lead }) => (
      <>
        {firstText(title)}
        <Text size="xs" c="dimmed" component="span" display="block">
          {firstText(lead)}
        </Text>
      </>
    ),
  },
  { title: said.topic, isWideOnly: true, cell: ({ topic }) => said.topics[topic] },
  { title: said.products, isWideOnly: true, cell: ({ products }) => said.forProducts(products) },
  {
    title: said.changed,
    isWideOnly: true,
    cell: ({ changedAt }) => <span className="in-one-line">{showDay(changedAt)}</span>,
  },
  { title: said.state, cell: ({ status }) => <ArticleState status={status} /> },
]
