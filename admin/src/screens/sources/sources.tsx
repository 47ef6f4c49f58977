import { Button, Group, Text } from '@mantine/core'
import { IconAntenna, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askForSource } from './source-form.tsx'

const said = words.sources
type Source = Schemas['Source']

/** Who tells the shop what people do. */
export function Sources() {
  const may = useMay()
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/sources')),
    refetchInterval: 10_000,
  })
  const add = may('settings:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForSource()}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={sources.data?.items.length !== 0 && add}>
      <Part isFlush>
        <Asked query={sources}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconAntenna} title={said.empty} next={said.emptyNext} action={add} />
            ) : (
              <Rows
                label={said.title}
                rows={items}
                columns={columns}
                keyOf={({ id }) => id}
                linkTo={({ id }) => `/sources/${id}`}
              />
            )
          }
        </Asked>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Source>[] = [
  {
    title: said.name,
    cell: ({ name, keys, refused }) => (
      <Group gap="xs" component="span">
        {name}
        {keys.every(({ revokedAt }) => revokedAt) && <Status tone="bad">{said.noKey}</Status>}
        {refused > 0 && <Status tone="waiting">{said.problems(showNumber(refused))}</Status>}
      </Group>
    ),
  },
  { title: said.channel, isWideOnly: true, cell: ({ channel }) => said.channels[channel] },
  { title: said.events, align: 'right', cell: ({ taken }) => showNumber(taken) },
  {
    title: said.last,
    align: 'right',
    isWideOnly: true,
    cell: ({ lastEventAt }) =>
      lastEventAt ? (
        <Moment at={lastEventAt} isRelative />
      ) : (
        <Text size="sm" c="dimmed" inherit>
          {said.nothingYet}
        </Text>
      ),
  },
]
