import { Button, Center, Group, Image, Stack, Tabs, Text } from '@mantine/core'
import { IconPhotoHeart, IconPlus, IconQuote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { PieceState } from './piece-state.tsx'
import { contentWords as said } from './words.ts'

type Piece = Schemas['ContentPiece']
const states = Object.keys(said.states) as Piece['state'][]
const all = 'all'

/** What is made of customers' pictures. */
export function Pieces() {
  const may = useMay()
  const { search, set } = useFilters<'state'>()
  const state = states.find((one) => one === search.state)
  const pieces = usePages(
    ['content', state ?? all],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/content-pieces', {
          params: { query: { ...at, ...(state && { state }), limit: 30 } },
        }),
      ),
    { refetchInterval: 15_000 },
  )
  const add = may('reviews:moderate') && (
    <Button component={Link} to="/content/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Tabs
        value={state ?? all}
        onChange={(value) => set('state', value === all ? null : value)}
        variant="pills"
        aria-label={said.state}
      >
        <Tabs.List>
          <Tabs.Tab value={all}>{said.everything}</Tabs.Tab>
          {states.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {said.states[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state ?? all} pt="lg">
          <Part isFlush>
            <Paged
              query={pieces}
              empty={<Empty icon={IconPhotoHeart} title={said.none} next={said.noneNext} action={add} />}
            >
              {(items) => (
                <Rows
                  label={said.title}
                  rows={items}
                  columns={columns}
                  keyOf={({ id }) => id}
                  linkTo={({ id }) => `/content/${id}`}
                />
              )}
            </Paged>
          </Part>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

export const goalOf = ({ format, network }: Pick<Piece, 'format' | 'network'>): string =>
  [network && said.networks[network], said.formats[format]].filter(Boolean).join(' · ')

/** Where a card of words alone has no photo to show. */
const OfWords = () => (
  <Center component="span" w={48} h={48} bg="var(--mantine-color-default-hover)" style={{ flexShrink: 0 }}>
    <IconQuote size={20} aria-hidden />
  </Center>
)

const columns: readonly Column<Piece>[] = [
  {
    title: said.piece,
    cell: (piece) => (
      <Group gap="sm" wrap="nowrap" component="span">
        {piece.photo && <Image src={piece.photo} alt="" w={48} h={48} radius="sm" fit="cover" />}
        {piece.mediaId === null && <OfWords />}
        <Stack gap={2} component="span" style={{ whiteSpace: 'normal' }}>
          <span>{goalOf(piece)}</span>
          <Text size="xs" c="dimmed" component="span" lineClamp={2}>
            {[piece.productTitle, piece.credit, piece.quote].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      </Group>
    ),
  },
  { title: said.stateTitle, cell: ({ state }) => <PieceState state={state} /> },
  {
    title: said.came,
    isWideOnly: true,
    cell: ({ views, clicks, orders, revenue }) =>
      [said.figures(views, clicks, orders), ...revenue.map(showMoney)].join(' · '),
  },
  {
    title: said.when,
    align: 'right',
    isWideOnly: true,
    cell: ({ publishedAt, scheduledAt }) => {
      const at = publishedAt ?? scheduledAt
      return at ? <Moment at={at} /> : said.whenNot
    },
  },
]
