import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { EndpointForm, formId } from './endpoint-form.tsx'
import { EndpointState, type Endpoint } from './endpoint-state.tsx'

const said = words.webhooks

/** Who is told what happens in the shop. */
export function Webhooks() {
  const may = useMay()
  const endpoints = usePages(['webhooks'], (at) =>
    orThrow(dangol.GET('/api/admin/v1/webhooks', { params: { query: { ...at, limit: 30 } } })),
  )
  const add = may('webhooks:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={askForEndpoint}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Part isFlush>
        <Paged query={endpoints} empty={<Empty icon={IconWebhook} title={said.empty} next={said.emptyNext} />}>
          {(items) => (
            <Rows
              label={said.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/webhooks/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const askForEndpoint = () => modals.open({ modalId: formId, title: said.add, size: 'lg', children: <EndpointForm /> })

const columns: readonly Column<Endpoint>[] = [
  {
    title: said.address,
    cell: ({ address, description, kind }) => (
      <>
        <span style={{ overflowWrap: 'anywhere' }}>{address}</span>
        <Text size="xs" c="dimmed" component="span" display="block">
          {description || (kind === 'hook' && said.kinds.hook)}
        </Text>
      </>
    ),
  },
  { title: said.events, isWideOnly: true, cell: ({ eventTypes }) => <Chosen types={eventTypes} /> },
  { title: said.made, isWideOnly: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { title: said.state, align: 'right', cell: (endpoint) => <EndpointState endpoint={endpoint} /> },
]

const Chosen = ({ types }: { types: readonly string[] }) => {
  if (types.includes('*')) return said.everything
  return types.length <= 2 ? types.join(', ') : said.countEvents(types.length)
}
