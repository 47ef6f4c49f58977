import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import type { List } from './packing.tsx'
import { ShipForm } from './ship-form.tsx'

type Parcel = Schemas['Parcel']

const tones: Record<Parcel['state'], Tone> = { 'in-transit': 'waiting', delivered: 'good', failed: 'bad' }

/** The parcels that left, and the way for the next. */
export function Parcels({ list }: { list: List }) {
  const may = useMay()
  const params = { path: { id: list.orderId } }
  const parcels = useQuery({
    queryKey: ['order', list.orderId, 'parcels'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/orders/{id}/parcels', { params })),
  })
  const ship = () =>
    modals.open({ modalId: 'ship', title: words.packing.ship, size: 'lg', children: <ShipForm list={list} /> })
  const canShip = may('fulfilment:write') && list.started && list.lines.some(({ left }) => left > 0)
  return (
    <Part
      title={words.packing.parcels}
      actions={
        canShip && (
          <Button variant={list.finished ? 'filled' : 'default'} onClick={ship}>
            {words.packing.ship}
          </Button>
        )
      }
    >
      <Asked query={parcels} rows={2}>
        {({ items }) => (
          <Stack>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {words.packing.noParcels}
              </Text>
            )}
            {items.map((parcel) => (
              <OneParcel key={parcel.id} parcel={parcel} list={list} />
            ))}
          </Stack>
        )}
      </Asked>
    </Part>
  )
}

const OneParcel = ({ parcel, list }: { parcel: Parcel; list: List }) => (
  <Group justify="space-between" align="flex-start">
    <div>
      <Text size="sm" fw={600}>
        {words.packing.parcel(parcel.number)}
      </Text>
      {parcel.lines.map(({ lineId, quantity }) => (
        <Text key={lineId} size="sm">
          {words.packing.unitsOf(quantity, list.lines.find((line) => line.lineId === lineId)?.title ?? '')}
        </Text>
      ))}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {[
          parcel.carrier,
          parcel.trackingNumber,
          showInstant(parcel.shippedAt),
          parcel.shippedByName && words.packing.sentBy(parcel.shippedByName),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {parcel.trackingUrl && (
        <Anchor href={parcel.trackingUrl} target="_blank" rel="noreferrer" size="sm">
          {words.packing.track}
        </Anchor>
      )}
    </div>
    <Group gap="xs">
      <Status tone={tones[parcel.state]}>{words.packing.parcelStates[parcel.state]}</Status>
      {parcel.state !== 'delivered' && <Arrived parcel={parcel} />}
    </Group>
  </Group>
)

function Arrived({ parcel: { id, orderId } }: { parcel: Parcel }) {
  const may = useMay()
  const arrive = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/parcels/{id}/delivered', { params: { path: { id } }, body: {} })),
    done: words.packing.delivered,
    refresh: [['order', orderId], ['orders']],
  })
  if (!may('fulfilment:write')) return null
  return (
    <Button size="xs" variant="default" loading={arrive.isPending} onClick={() => arrive.mutate()}>
      {words.packing.deliver}
    </Button>
  )
}
