import { Button, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { pictureKey, usePicture } from './use-picture.ts'
import { idealWords } from './words.ts'

const said = idealWords.versions
type Version = Schemas['IdealCustomerVersion']

/** All that the picture was, and the way back to it. */
export function PictureVersions() {
  const picture = usePicture()
  const versions = useQuery({
    queryKey: ['ideal-customer', 'versions', picture.data?.version],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/ideal-customer/versions')),
  })
  const now = picture.data?.version ?? 0
  return (
    <Asked query={versions}>
      {({ items }) =>
        items.length === 0 ? (
          <Part>
            <Empty icon={IconHistory} title={said.none} next={said.noneNext} />
          </Part>
        ) : (
          <Part title={said.title} isFlush>
            <Rows label={said.title} rows={items} columns={columnsOf(now)} keyOf={({ version }) => String(version)} />
          </Part>
        )
      }
    </Asked>
  )
}

const columnsOf = (now: number): readonly Column<Version>[] => [
  {
    title: idealWords.tabs.versions,
    cell: ({ version, at, byName }) => (
      <>
        {said.version(version)}
        <Text size="xs" c="dimmed">
          <Moment at={at} isRelative /> {byName && said.by(byName)}
        </Text>
      </>
    ),
  },
  {
    title: said.back,
    align: 'right',
    cell: ({ version }) =>
      version === now ? <Status tone="good">{said.now}</Status> : <BringBack version={version} now={now} />,
  },
]

function BringBack({ version, now }: { version: number; now: number }) {
  const may = useMay()
  const bring = useDoing({
    run: async () => {
      const params = { path: { version } }
      const old = await orThrow(dangol.GET('/api/admin/v1/ideal-customer/versions/{version}', { params }))
      return orThrow(dangol.PUT('/api/admin/v1/ideal-customer', { body: { picture: old.picture, on: now } }))
    },
    done: said.broughtBack(version),
    refresh: [['ideal-customer'], ['copy-check'], ['checked-copies']],
    after: (saved) => queries.setQueryData(pictureKey, saved),
  })
  if (!may('customers:write')) return null
  return (
    <Button size="xs" variant="default" loading={bring.isPending} onClick={() => bring.mutate(undefined)}>
      {said.back}
    </Button>
  )
}
