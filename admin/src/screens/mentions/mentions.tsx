import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconFileImport, IconSocial } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { MentionState } from './mention-state.tsx'
import { TakeFile, takeFileId } from './take-file.tsx'
import { mentionWords as said } from './words.ts'

type Mention = Schemas['Mention']
const states = Object.keys(said.states) as Mention['state'][]
const all = 'all'

/** What people say elsewhere, waiting for staff, for their authors, or shown. */
export function Mentions() {
  const may = useMay()
  const { search, set } = useFilters<'state'>()
  const state = search.state === all ? undefined : (states.find((one) => one === search.state) ?? 'new')
  const mentions = usePages(['mentions', state ?? all], (at) =>
    orThrow(dangol.GET('/api/admin/v1/mentions', { params: { query: { ...at, ...(state && { state }), limit: 30 } } })),
  )
  const { data: counted } = useQuery({
    queryKey: ['mentions', 'counts'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/mentions', { params: { query: { limit: 1 } } })),
  })
  const take = may('reviews:moderate') && (
    <Button
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => modals.open({ modalId: takeFileId, title: said.take, children: <TakeFile /> })}
    >
      {said.take}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={take}>
      <Tabs value={state ?? all} onChange={(value) => set('state', value)} variant="pills" aria-label={said.state}>
        <Tabs.List>
          {states.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {said.counted(said.states[one], counted?.counts[one] ?? 0)}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value={all}>{said.everything}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={state ?? all} pt="lg">
          <Part isFlush>
            <Paged
              query={mentions}
              empty={<Empty icon={IconSocial} title={said.none} next={said.noneNext} action={take} />}
            >
              {(items) => (
                <Rows
                  label={said.title}
                  rows={items}
                  columns={columns}
                  keyOf={({ id }) => id}
                  linkTo={({ id }) => `/mentions/${id}`}
                />
              )}
            </Paged>
          </Part>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

export const figuresOf = ({ reading }: Pick<Mention, 'reading'>): string =>
  reading ? said.figures(reading.likes, reading.comments, reading.views) : said.noFigures

const columns: readonly Column<Mention>[] = [
  {
    title: said.said,
    cell: ({ author, handle, channel, text }) => (
      <Stack gap={2} component="span" maw={560} style={{ whiteSpace: 'normal' }}>
        <span>{said.by(author || handle, channel)}</span>
        <Text size="xs" c="dimmed" component="span" lineClamp={2}>
          {text}
        </Text>
      </Stack>
    ),
  },
  { title: said.stateTitle, cell: ({ state }) => <MentionState state={state} /> },
  {
    title: said.goods,
    isWideOnly: true,
    cell: ({ products }) => products.map(({ title }) => title).join(', ') || said.noGoods,
  },
  { title: said.seen, isWideOnly: true, cell: (mention) => <Text size="xs">{figuresOf(mention)}</Text> },
  {
    title: said.when,
    align: 'right',
    isWideOnly: true,
    cell: ({ postedAt }) => (
      <Group justify="flex-end">
        <Moment at={postedAt} />
      </Group>
    ),
  },
]
