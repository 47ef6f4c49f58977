import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { RateForm } from './rate-form.tsx'
import { Rates } from './rates.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import { ZoneForm } from './zone-form.tsx'

export type Zone = Schemas['DeliveryZone']

const said = words.delivery
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

const askForZone = (zone?: Zone) =>
  modals.open({
    modalId: 'zone',
    title: zone ? said.changeZone : said.addZone,
    size: 'lg',
    children: <ZoneForm {...(zone ? { zone } : {})} />,
  })

const askForRate = (zone: Zone) =>
  modals.open({ modalId: 'rate', title: said.addRate, size: 'xl', children: <RateForm zoneId={zone.id} /> })

export function Zones() {
  const may = useMay()
  const zones = useQuery({ queryKey: ['zones'], queryFn: () => orThrow(dangol.GET('/api/admin/v1/delivery/zones')) })
  const add = may('delivery:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForZone()}>
      {said.addZone}
    </Button>
  )
  return (
    <Asked query={zones}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon={IconTruckDelivery} title={said.noZones} next={said.noZonesNext} action={add} />
        ) : (
          <Stack gap="lg">
            <Group justify="flex-end">{add}</Group>
            {items.map((zone) => (
              <ZonePart key={zone.id} zone={zone} />
            ))}
          </Stack>
        )
      }
    </Asked>
  )
}

function ZonePart({ zone }: { zone: Zone }) {
  const may = useMay()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/delivery/zones/{id}', { params: { path: { id: zone.id } } })),
    done: said.removed,
    refresh: [['zones']],
  })
  const actions = may('delivery:write') && (
    <Group gap="xs">
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => askForRate(zone)}>
        {said.addRate}
      </Button>
      <RowActions
        name={zone.name}
        change={() => askForZone(zone)}
        title={said.removeZoneTitle(zone.name)}
        consequence={said.removeZoneConsequence}
        remove={() => remove.mutate()}
        isRemoving={remove.isPending}
      />
    </Group>
  )
  return (
    <Part title={zone.name} about={placesOf(zone)} actions={actions} isFlush>
      {zone.rates.length === 0 ? (
        <Text size="sm" px="lg" pb="lg">
          {said.noRates}
        </Text>
      ) : (
        <Rates zone={zone} />
      )}
    </Part>
  )
}

const placesOf = (zone: Zone): string =>
  [...zone.places.map(placeOf), ...(zone.freeReturns ? [said.freeReturns] : [])].join(' · ')

function placeOf({ country, regions = [], postcodes = [] }: Zone['places'][number]): string {
  const name = country === '*' ? said.everywhere : (countries.of(country) ?? country)
  const parts = [...regions, ...postcodes]
  if (parts.length === 0) return name
  return parts.length > 3 ? said.parts(name, parts.length) : `${name} (${parts.join(', ')})`
}
