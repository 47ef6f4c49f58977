import { Anchor, Button, Group, Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { HowToSend } from './how-to-send.tsx'
import { askForSource } from './source-form.tsx'
import { Tail } from './tail.tsx'
import { WriteKeys } from './write-keys.tsx'

const said = words.sources

/** One source: its keys, how to send with them, and what came last. */
export function Source() {
  const { id = '' } = useParams({ strict: false })
  const may = useMay()
  const source = useQuery({
    queryKey: ['source', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/sources/{id}', { params: { path: { id } } })),
    refetchInterval: 10_000,
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/sources" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {said.all}
        </Group>
      </Anchor>
      <Asked query={source} rows={12}>
        {(found) => (
          <Page title={found.name} actions={may('settings:write') && <Change source={found} />}>
            <Part>
              <About source={found} />
            </Part>
            <WriteKeys source={found} />
            <Part title={said.how} about={said.howAbout}>
              <HowToSend />
            </Part>
            {may('customers:read') && <Tail id={found.id} />}
          </Page>
        )}
      </Asked>
    </Stack>
  )
}

const Change = ({ source }: { source: Schemas['Source'] }) => (
  <Button variant="default" onClick={() => askForSource(source)}>
    {words.common.change}
  </Button>
)

const About = ({
  source: { channel, origins, taken, repeated, refused, lastEventAt },
}: {
  source: Schemas['Source']
}) => (
  <Facts
    facts={[
      [said.channel, said.channels[channel]],
      [said.events, `${showNumber(taken)} · ${said.counts(showNumber(repeated), showNumber(refused))}`],
      [said.last, lastEventAt ? <Moment at={lastEventAt} isRelative /> : said.nothingYet],
      ...(origins.length > 0 ? [[said.origins, origins.join(', ')] as const] : []),
    ]}
  />
)
