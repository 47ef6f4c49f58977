import { Alert, Anchor, Button, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconGift, IconMessage } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { countryName } from '../../parts/countries.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { beginWords } from '../inbox/begin-words.ts'
import { WriteToHer } from '../inbox/write-to-her.tsx'
import { AddressForm } from './address-form.tsx'

type Order = Schemas['Order']

export function Customer({ order }: { order: Order }) {
  const may = useMay()
  const canChange = may('orders:write') && order.fulfilmentState === 'open' && !order.cancellation
  const change = () =>
    modals.open({ modalId: 'address', title: words.orders.changeAddress, children: <AddressForm order={order} /> })
  return (
    <Part title={words.orders.customer}>
      <Stack gap="md">
        <div>
          {order.name && <Text fw={600}>{order.name}</Text>}
          <Anchor href={`mailto:${order.email}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {order.email}
          </Anchor>
          {order.phone && <Text size="sm">{order.phone}</Text>}
        </div>
        <div>
          <WriteToHer profileId={order.profileId} subject={beginWords.subjectOf(order.number)} />
        </div>
        {order.delivery && (
          <div>
            <Text size="xs" c="dimmed">
              {words.orders.promised}
            </Text>
            <Text size="sm">
              {order.delivery.name}, {promised(order.delivery)}
            </Text>
          </div>
        )}
        {order.address && (
          <div>
            <Text size="xs" c="dimmed">
              {words.orders.address}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {addressLines(order.address).join('\n')}
            </Text>
            {canChange && (
              <Button variant="default" size="xs" mt="xs" onClick={change}>
                {words.orders.changeAddress}
              </Button>
            )}
          </div>
        )}
      </Stack>
    </Part>
  )
}

/** What the shopper wrote, for whoever packs. */
export const Messages = ({ order: { note, giftMessage } }: { order: Order }) => (
  <>
    {note && (
      <Alert variant="outline" color="gray" icon={<IconMessage />} title={words.orders.shopperNote}>
        {note}
      </Alert>
    )}
    {giftMessage && (
      <Alert variant="outline" color="gray" icon={<IconGift />} title={words.orders.giftMessage}>
        {giftMessage}
      </Alert>
    )}
  </>
)

function promised({ promise, slot }: NonNullable<Order['delivery']>): string {
  const days = promise.from === promise.to ? showDay(promise.from) : `${showDay(promise.from)} – ${showDay(promise.to)}`
  return slot ? `${days}, ${slot.from}–${slot.to}` : days
}

export function addressLines(address: Schemas['Address']): string[] {
  const { name, company, line1, line2, city, region, postcode, country, phone } = address
  const place = [postcode, city, region].filter(Boolean).join(' ')
  return [name, company, line1, line2, place, countryName(country), phone].filter((line): line is string => !!line)
}
