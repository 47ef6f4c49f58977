import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { Deliveries } from './deliveries.tsx'
import { EndpointActions } from './endpoint-actions.tsx'
import { EndpointState } from './endpoint-state.tsx'
import { Replays } from './replays.tsx'

const said = words.webhooks

type Detail = Schemas['WebhookEndpointDetail']

/** One endpoint: what it is told, and how that goes. */
export function Webhook() {
  const { id = '' } = useParams({ strict: false })
  const endpoint = useQuery({
    queryKey: ['webhooks', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/webhooks/{id}', { params: { path: { id } } })),
    refetchInterval: 15_000,
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/webhooks" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {said.all}
        </Group>
      </Anchor>
      <Asked query={endpoint} rows={10}>
        {(found) => <Opened endpoint={found} />}
      </Asked>
    </Stack>
  )
}

const Opened = ({ endpoint }: { endpoint: Detail }) => (
  <Page
    title={endpoint.description || new URL(endpoint.address).host}
    about={
      <Group gap="xs">
        <EndpointState endpoint={endpoint} />
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {endpoint.address}
        </Text>
      </Group>
    }
    actions={<EndpointActions endpoint={endpoint} />}
  >
    <Standing endpoint={endpoint} />
    <Part>
      <Facts
        facts={[
          [said.events, endpoint.eventTypes.includes('*') ? said.everything : endpoint.eventTypes.join(', ')],
          [said.made, `${showInstant(endpoint.createdAt)} · ${said.kinds[endpoint.kind]}`],
        ]}
      />
    </Part>
    <Deliveries endpoint={endpoint} />
    <Replays endpoint={endpoint} />
  </Page>
)

function Standing({ endpoint: { disabledFor, failingSince, earlierUntil } }: { endpoint: Detail }) {
  if (disabledFor) {
    return (
      <Alert variant="outline" color={disabledFor === 'failing' ? 'red' : 'yellow'}>
        {said.why[disabledFor]}
      </Alert>
    )
  }
  return (
    <>
      {failingSince && (
        <Alert variant="outline" color="yellow">
          {said.failingSince(showInstant(failingSince))}
        </Alert>
      )}
      {earlierUntil && Date.parse(earlierUntil) > Date.now() && (
        <Alert variant="outline" color="pine">
          {said.earlier(showInstant(earlierUntil))}
        </Alert>
      )}
    </>
  )
}
