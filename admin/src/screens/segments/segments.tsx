import { Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { idealWords } from '../ideal-customer/words.ts'
import { IdealProducts } from './ideal-products.tsx'
import { useSegments } from './use-names.ts'
import { segmentWords } from './words.ts'

const said = segmentWords
type Segment = Schemas['Segment']

export function Segments() {
  const may = useMay()
  const segments = useSegments(10_000)
  const add = may('customers:write') && (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Asked query={segments}>
        {({ items, ideal }) => (
          <Stack gap="lg">
            <Ideal ideal={ideal} />
            <Part isFlush>
              <Rows
                label={said.title}
                rows={items}
                columns={columns}
                keyOf={({ id }) => id}
                linkTo={({ id }) => `/segments/${id}`}
              />
            </Part>
            <IdealProducts />
          </Stack>
        )}
      </Asked>
    </Page>
  )
}

const Ideal = ({ ideal: { name, buyers, matching } }: { ideal: Schemas['IdealShare'] }) => (
  <Part
    title={said.idealTitle}
    actions={
      <Button component={Link} to="/ideal-customer" variant="default" size="xs">
        {idealWords.open}
      </Button>
    }
  >
    <Text size="xl" fw={700}>
      {said.idealShare(matching, buyers)}
    </Text>
    {buyers > 0 && (
      <Progress value={(matching / buyers) * 100} aria-label={said.idealTitle} size="sm" my="xs" maw={480} />
    )}
    <Text size="sm" c="dimmed">
      {said.idealAbout(name, matching, buyers)}
    </Text>
  </Part>
)

export const Lately = ({ entered, went }: Pick<Segment, 'entered' | 'went'>) => (
  <Group gap="xs" justify="flex-end" wrap="nowrap" component="span">
    <span>{said.came(entered)}</span>
    <span>{said.went(went)}</span>
  </Group>
)

const columns: readonly Column<Segment>[] = [
  {
    title: said.name,
    cell: ({ name, about, key, isIdeal, filling }) => (
      <>
        <Group gap="xs" component="span">
          {name}
          {isIdeal && <Badge size="sm">{said.ideal}</Badge>}
          {key && (
            <Badge size="sm" variant="default">
              {said.ready}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" component="span" display="block" mt={4}>
          {filling ? said.filling(filling.done, filling.of) : about}
        </Text>
      </>
    ),
  },
  { title: said.members, align: 'right', cell: ({ members }) => members.toLocaleString('en') },
  { title: said.lately, align: 'right', isWideOnly: true, cell: (segment) => <Lately {...segment} /> },
]
