import { Accordion, Anchor, Badge, Group, Stack } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { RuleInWords } from './rule-in-words.tsx'
import { segmentWords } from './words.ts'

const said = segmentWords.person
type Explained = Schemas['SegmentExplained']

/** In which segments somebody is, in which not, and why. */
export function SegmentsOf({ id }: { id: string }) {
  const segments = useQuery({
    queryKey: ['customer', id, 'segments'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/segments', { params: { path: { id } } })),
  })
  return (
    <Asked query={segments}>
      {({ items }) => {
        const [into, out] = [items.filter(({ isMember }) => isMember), items.filter(({ isMember }) => !isMember)]
        return (
          <Stack gap="lg">
            <Part title={said.in} isFlush>
              {into.length > 0 ? (
                <List items={into} />
              ) : (
                <Empty
                  icon={IconUsersGroup}
                  title={said.inNone}
                  next={items.length > 0 ? said.inNoneNext : said.unknown}
                />
              )}
            </Part>
            {out.length > 0 && (
              <Part title={said.out} isFlush>
                <List items={out} />
              </Part>
            )}
          </Stack>
        )
      }}
    </Asked>
  )
}

const List = ({ items }: { items: readonly Explained[] }) => (
  <Accordion multiple defaultValue={items.length === 1 ? items.map(({ segmentId }) => segmentId) : []}>
    {items.map(({ segmentId, name, since, condition, leaves }) => (
      <Accordion.Item key={segmentId} value={segmentId}>
        <Accordion.Control>
          <Group gap="xs">
            {name}
            {since && (
              <Badge variant="default" size="sm">
                {said.since(showDay(since))}
              </Badge>
            )}
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <RuleInWords condition={condition} seen={leaves} />
          <Anchor component={Link} to={`/segments/${segmentId}`} size="sm">
            {said.open}
          </Anchor>
        </Accordion.Panel>
      </Accordion.Item>
    ))}
  </Accordion>
)
