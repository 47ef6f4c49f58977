import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { RequestWords } from './request.tsx'
import { words } from '../../words.ts'

/** What shoppers wait for an answer to; nothing when nobody waits. */
export function OpenRequests() {
  const requests = useQuery({
    queryKey: ['orders', 'requests'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/order-requests')),
    refetchInterval: 30_000,
  })
  if (!requests.data || requests.data.items.length === 0) return null
  return (
    <Part title={words.orders.requests} about={words.orders.requestsAbout}>
      <Stack gap="sm">
        {requests.data.items.map((request) => (
          <Group key={request.id} justify="space-between" wrap="nowrap">
            <Text size="sm" component="div">
              <RequestWords request={request} />
            </Text>
            <Button component={Link} to={`/orders/${request.orderId}`} variant="default" size="xs" miw="max-content">
              {words.orders.look}
            </Button>
          </Group>
        ))}
      </Stack>
    </Part>
  )
}
