import { Stack, Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { ApprovalDrawer } from './approval-drawer.tsx'
import { useApprovals } from './use-approvals.ts'
import { Reasons } from './reasons.tsx'
import { approvalWords as said } from './words.ts'

export type Group = Schemas['ApprovalGroup']

/** What waits, that which is over soonest first; the chosen message beside. */
export function Waiting() {
  const { search, set } = useFilters<'message'>()
  const approvals = useApprovals('open')
  return (
    <Asked query={approvals} rows={8}>
      {({ items, campaigns }) => (
        <Stack gap="lg">
          {campaigns.length > 0 && (
            <Part title={said.campaigns} about={said.campaignsAbout} isFlush>
              <Rows
                label={said.campaigns}
                rows={campaigns}
                columns={campaignColumns}
                keyOf={({ campaignId }) => campaignId}
                linkTo={({ campaignId }) => `/campaigns/${campaignId}`}
              />
            </Part>
          )}
          {(items.length > 0 || campaigns.length === 0) && (
            <Part isFlush>
              {items.length === 0 ? (
                <Empty icon={IconEyeCheck} title={said.none} next={said.noneNext} />
              ) : (
                <Rows
                  label={said.tabs.waiting}
                  rows={items}
                  columns={columns}
                  keyOf={({ id }) => id}
                  linkTo={({ id }) => `/approvals?message=${id}`}
                />
              )}
            </Part>
          )}
          <ApprovalDrawer id={search.message} close={() => set('message', '')} see={(id) => set('message', id)} />
        </Stack>
      )}
    </Asked>
  )
}

/** What a message says first, and of whom it is. */
export const Named = ({ group: { subject, automation, channel, templateVersion } }: { group: Group }) => (
  <>
    {subject}
    <Text size="xs" c="dimmed" component="span" display="block">
      {[
        automation ? `${said.kinds[automation.kind] ?? automation.kind} ${automation.name}` : said.ownWords,
        said.channels[channel],
        templateVersion !== null && said.version(templateVersion),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </>
)

const columns: readonly Column<Group>[] = [
  { title: said.message, cell: (group) => <Named group={group} /> },
  {
    title: said.why,
    isWideOnly: true,
    cell: ({ because, state, note }) =>
      state === 'sent-back' ? (
        <>
          <Status tone="waiting">{said.states[state]}</Status>
          {note && (
            <Text size="xs" c="dimmed" component="span" display="block">
              {said.decide.quoted(note)}
            </Text>
          )}
        </>
      ) : (
        <Reasons because={because} />
      ),
  },
  { title: said.people, align: 'right', cell: ({ people }) => showNumber(people) },
  { title: said.expires, align: 'right', isWideOnly: true, cell: ({ nextExpiryAt }) => <Moment at={nextExpiryAt} /> },
]

const campaignColumns: readonly Column<Schemas['CampaignApproval']>[] = [
  { title: said.campaign, cell: ({ name }) => name },
  { title: said.askedBy, cell: ({ askedByName }) => askedByName ?? said.aProgram },
  { title: said.when, align: 'right', isWideOnly: true, cell: ({ askedAt }) => <Moment at={askedAt} /> },
]
