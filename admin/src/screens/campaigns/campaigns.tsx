import { Button, Text } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { CampaignState } from './campaign-state.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords

export function Campaigns() {
  const may = useMay()
  const campaigns = usePages(
    ['campaigns'],
    (at) => orThrow(dangol.GET('/api/admin/v1/campaigns', { params: { query: { ...at, limit: 30 } } })),
    { refetchInterval: 10_000 },
  )
  const add = may('messages:write') && (
    <Button component={Link} to="/campaigns/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Part isFlush>
        <Paged query={campaigns} empty={<Empty icon={IconSpeakerphone} title={said.none} next={said.noneNext} action={add} />}>
          {(items) => (
            <Rows
              label={said.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/campaigns/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Schemas['Campaign']>[] = [
  {
    title: said.name,
    cell: ({ design }) => (
      <>
        {design.name}
        <Text size="xs" c="dimmed" component="span" display="block" mt={4}>
          {said.channels[design.channel]}
        </Text>
      </>
    ),
  },
  { title: said.state, cell: ({ state }) => <CampaignState state={state} /> },
  {
    title: said.when,
    align: 'right',
    isWideOnly: true,
    cell: ({ startedAt, startsAt }) => (startedAt ?? startsAt ? showInstant((startedAt ?? startsAt)!) : said.whenNot),
  },
]
