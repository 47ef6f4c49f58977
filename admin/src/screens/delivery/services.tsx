import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconGift, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { RowActions } from '../../parts/row-actions.tsx'
import { ServiceForm } from './service-form.tsx'

type Service = Schemas['Service']

const said = words.delivery

const askForService = (service?: Service) =>
  modals.open({
    modalId: 'service',
    title: service ? said.changeService : said.addService,
    size: 'lg',
    children: <ServiceForm {...(service ? { service } : {})} />,
  })

export function Services() {
  const may = useMay()
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/delivery/services')),
  })
  const add = may('delivery:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForService()}>
      {said.addService}
    </Button>
  )
  const actions: Column<Service>[] = may('delivery:write')
    ? [{ title: words.common.actions, align: 'right', cell: (service) => <Actions service={service} /> }]
    : []
  return (
    <Part title={said.services} about={said.servicesAbout} actions={add} isFlush>
      <Asked query={services}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconGift} title={said.noServices} next={said.noServicesNext} />
          ) : (
            <Rows label={said.services} rows={items} columns={[...columns, ...actions]} keyOf={({ id }) => id} />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Service>[] = [
  {
    title: said.service,
    cell: ({ name, code }) => (
      <>
        <Text size="sm" fw={600}>
          {firstText(name)}
        </Text>
        <Text size="xs" c="dimmed">
          {code}
        </Text>
      </>
    ),
  },
  { title: said.price, cell: ({ prices }) => prices.map(showMoney).join(', ') || said.notOffered },
  { title: said.pickInstruction, isWideOnly: true, cell: ({ pickInstruction }) => pickInstruction },
  {
    title: said.state,
    isWideOnly: true,
    cell: ({ active }) => <Status tone={active ? 'good' : 'waiting'}>{active ? said.offered : said.paused}</Status>,
  },
]

function Actions({ service }: { service: Service }) {
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/delivery/services/{id}', { params: { path: { id: service.id } } })),
    done: said.removed,
    refresh: [['services']],
  })
  return (
    <RowActions
      name={firstText(service.name)}
      change={() => askForService(service)}
      title={said.removeServiceTitle(firstText(service.name))}
      consequence={said.removeServiceConsequence}
      remove={() => remove.mutate()}
      isRemoving={remove.isPending}
    />
  )
}
