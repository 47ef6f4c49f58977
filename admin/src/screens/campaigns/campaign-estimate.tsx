import { List, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import type { Body } from './campaign-values.ts'
import { campaignWords } from './words.ts'

const said = campaignWords

/** Whom a campaign as it stands would reach now. */
export function CampaignEstimate({ body }: { body: Body | undefined }) {
  const [asked] = useDebouncedValue(body ? JSON.stringify(body) : '', 500)
  const estimate = useQuery({
    queryKey: ['campaign-estimate', asked],
    queryFn: () => orThrow(dangol.POST('/api/admin/v1/campaigns/estimate', { body: JSON.parse(asked) as Body })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const found = body ? estimate.data : undefined
  return (
    <div className="campaign-estimate">
      <Part title={said.estimate}>
        <Stack gap="xs">
          {!body && <Text size="sm">{said.estimateOpen}</Text>}
          {body && !found && !estimate.error && <Text size="sm">{said.estimating}</Text>}
          {body && estimate.error && <Problem error={estimate.error} />}
          {found && <Found found={found} />}
        </Stack>
      </Part>
    </div>
  )
}

const Found = ({ found }: { found: Schemas['CampaignEstimate'] }) => (
  <>
    <Text size="xl" fw={700} role="status">
      {said.reached(found.reached, found.isEstimate)}
    </Text>
    <Text size="sm" c="dimmed">
      {said.reachedOf(found.members)}
    </Text>
    {found.heldOut > 0 && <Text size="sm">{said.heldOut(found.heldOut)}</Text>}
    {found.left > 0 && <Text size="sm">{said.left(found.left)}</Text>}
    <Shares title={said.later} shares={found.later} />
    <Shares title={said.missed} shares={found.missed} />
  </>
)

const Shares = ({ title, shares }: { title: string; shares: readonly { reason: string; people: number }[] }) =>
  shares.length > 0 && (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {shares.map(({ reason, people }) => (
          <List.Item key={reason}>
            {said.peopleOf(people)}: {reasonOf(reason)}
          </List.Item>
        ))}
      </List>
    </>
  )

/** A reason in words; what a template lacks stands behind a colon. */
export function reasonOf(reason: string): string {
  const [kind = '', ...more] = reason.split(': ')
  const known = said.reasons[kind] ?? kind
  return more.length > 0 ? `${known} (${more.join(': ')})` : known
}
