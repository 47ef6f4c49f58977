import { Button, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { useMay } from '../../session.ts'
import { CampaignActions } from './campaign-actions.tsx'
import { reasonOf } from './campaign-estimate.tsx'
import { CampaignApproval } from './campaign-approval.tsx'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignResults } from './campaign-results.tsx'
import { CampaignState } from './campaign-state.tsx'
import { DesignInWords } from './design-in-words.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords
type Campaign = Schemas['Campaign']

/** One campaign, or a new one. */
export function CampaignScreen() {
  const { id = '' } = useParams({ strict: false })
  const { search } = useFilters<'copy'>()
  return (
    <Below to="/campaigns" label={said.all}>
      {id !== 'new' ? <Opened key={id} id={id} /> : search.copy ? <Copied id={search.copy} /> : <Fresh />}
    </Below>
  )
}

export const useCampaign = (id: string) =>
  useQuery({
    queryKey: ['campaign', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/campaigns/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 3_000 : 15_000),
  })

const Fresh = ({ copyOf }: { copyOf?: Campaign }) => (
  <Page title={said.create} about={said.createAbout}>
    <CampaignForm {...(copyOf && { copyOf })} />
  </Page>
)

const Copied = ({ id }: { id: string }) => (
  <Asked query={useCampaign(id)} rows={8}>
    {(found) => <Fresh copyOf={found} />}
  </Asked>
)

function Opened({ id }: { id: string }) {
  const may = useMay()
  return (
    <Asked query={useCampaign(id)} rows={8}>
      {(found) =>
        found.state === 'draft' && may('messages:write') ? (
          <Page
            title={found.design.name}
            about={<CampaignState state={found.state} />}
            actions={<CampaignActions campaign={found} />}
          >
            <CampaignApproval id={id} />
            <CampaignForm key={found.changedAt} given={found} />
          </Page>
        ) : (
          <TabbedPage
            title={found.design.name}
            about={<CampaignState state={found.state} />}
            actions={may('messages:write') && <CampaignActions campaign={found} />}
            tabs={[
              { part: 'results', title: said.tabs.results, content: <CampaignResults campaign={found} /> },
              { part: 'people', title: said.tabs.people, content: <People id={id} state={found.state} /> },
              { part: 'design', title: said.tabs.design, content: <Design campaign={found} /> },
            ]}
          />
        )
      }
    </Asked>
  )
}

const Design = ({ campaign }: { campaign: Campaign }) => (
  <Stack gap="lg">
    <Part>
      <DesignInWords design={campaign.design} />
      <Text size="sm" c="dimmed" mt="md">
        {said.fixed}
      </Text>
      <Button component={Link} to={`/campaigns/new?copy=${campaign.id}`} variant="default" mt="sm">
        {said.copy}
      </Button>
    </Part>
  </Stack>
)

function People({ id, state }: { id: string; state: Campaign['state'] }) {
  const people = usePages(['campaign', id, 'people', state], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/campaigns/{id}/recipients', { params: { path: { id }, query: { ...at, limit: 30 } } }),
    ),
  )
  return (
    <Part isFlush>
      <Paged query={people} empty={<Empty icon={IconUsers} title={said.nobody} next={said.nobodyNext} />}>
        {(items) => (
          <Rows
            label={said.tabs.people}
            rows={items}
            columns={columns}
            keyOf={({ profileId }) => profileId}
            linkTo={({ profileId }) => `/customers/${profileId}`}
          />
        )}
      </Paged>
    </Part>
  )
}

const columns: readonly Column<Schemas['CampaignRecipient']>[] = [
  { title: said.who, cell: ({ name, email }) => name ?? email ?? said.nameless },
  {
    title: said.what,
    cell: ({ state, reason, variant, again }) => (
      <>
        {said.standings[state] ?? state}
        {reason && `: ${reasonOf(reason)}`}
        <Text size="xs" c="dimmed" component="span" display="block">
          {[variant && said.variant(variant), again && `${said.secondTitle}: ${said.standings[again] ?? again}`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </>
    ),
  },
  {
    title: said.when,
    align: 'right',
    isWideOnly: true,
    cell: ({ doneAt, dueAt }) => <Moment at={doneAt ?? dueAt} />,
  },
]
