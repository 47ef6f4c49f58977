import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconMailHeart, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { channels } from './draft.ts'
import { StartChoice } from './start-choice.tsx'
import { useColumns } from './template-columns.tsx'
import { templateWords as said } from './words.ts'
import './templates.css'

type Summary = Schemas['TemplateSummary']
type Filters = Partial<Record<'search' | 'channel' | 'tells' | 'state', string>>

/** Every template, what was changed last first. */
export function Templates() {
  const may = useMay()
  const locales = useLocales()
  const { search, set } = useFilters<'search' | 'channel' | 'tells' | 'state'>()
  const archived = search.state === 'archived'
  const templates = useQuery({
    queryKey: ['templates', { archived }],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/templates', { params: { query: { archived: archived ? 'true' : 'false' } } })),
  })
  const columns = useColumns(locales)
  const add = may('messages:write') && (
    <Button component={Link} to="/templates/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {said.create}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <FilterBar search={search} set={set} />
      <Part isFlush>
        <Asked query={templates}>
          {({ items }) => {
            const shown = items.filter((one) => fits(one, search))
            if (shown.length === 0) return <Nothing isNarrow={items.length > 0} archived={archived} />
            return (
              <Rows
                label={said.title}
                rows={shown}
                columns={columns}
                keyOf={({ id }) => id}
                linkTo={({ id }) => `/templates/${id}`}
              />
            )
          }}
        </Asked>
      </Part>
    </Page>
  )
}

function fits({ name, firstWords, channel, tells }: Summary, filters: Filters): boolean {
  const words = `${name} ${firstWords}`.toLowerCase()
  return (
    words.includes((filters.search ?? '').trim().toLowerCase()) &&
    (!filters.channel || channel === filters.channel) &&
    (!filters.tells || tells === filters.tells)
  )
}

interface FilterBarProps {
  search: Filters
  set: (name: 'search' | 'channel' | 'tells' | 'state', to: string | null) => void
}

const FilterBar = ({ search, set }: FilterBarProps) => (
  <Group>
    <SearchField label={said.find} value={search.search} settle={(text) => set('search', text)} />
    <Select
      aria-label={said.channel}
      placeholder={said.anyChannel}
      clearable
      w={{ base: '100%', xs: 180 }}
      data={channels.map((value) => ({ value, label: said.channels[value] }))}
      value={search.channel ?? null}
      onChange={(to) => set('channel', to)}
    />
    <Select
      aria-label={said.tells}
      placeholder={said.anyTells}
      clearable
      w={{ base: '100%', xs: 180 }}
      data={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))}
      value={search.tells ?? null}
      onChange={(to) => set('tells', to)}
    />
    <SegmentedControl
      aria-label={said.whichOnes}
      value={search.state === 'archived' ? 'archived' : ''}
      onChange={(to) => set('state', to)}
      data={[
        { value: '', label: said.inUse },
        { value: 'archived', label: said.archivedOnly },
      ]}
    />
  </Group>
)

function Nothing({ isNarrow, archived }: { isNarrow: boolean; archived: boolean }) {
  const may = useMay()
  if (isNarrow) return <Empty icon={IconMailHeart} title={said.noMatch} next={said.noMatchNext} />
  if (archived) return <Empty icon={IconMailHeart} title={said.noneArchived} next={said.noneArchivedNext} />
  return (
    <>
      <Empty icon={IconMailHeart} title={said.empty} next={said.emptyNext} />
      {may('messages:write') && (
        <div className="starts-below">
          <StartChoice />
        </div>
      )}
    </>
  )
}
