import { Anchor, Button, Drawer, Group, Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { countryName } from '../../parts/countries.ts'
import { MailFrame } from '../../parts/mail-frame.tsx'
import { useMay } from '../../session.ts'
import { Decide } from './decide.tsx'
import { Reasons } from './reasons.tsx'
import { approvalWords } from './words.ts'

const said = approvalWords.drawer
type Approval = Schemas['Approval']

interface DrawerProps {
  id: string | undefined
  close: () => void
  see: (id: string) => void
}

/** One message as its receiver would see it, and what is decided of it. */
export const ApprovalDrawer = ({ id, close, see }: DrawerProps) => (
  <Drawer opened={Boolean(id)} onClose={close} position="right" size="xl" title={said.title}>
    {id && <Opened key={id} id={id} close={close} see={see} />}
  </Drawer>
)

function Opened({ id, close, see }: { id: string; close: () => void; see: (id: string) => void }) {
  const may = useMay()
  const approval = useQuery({
    queryKey: ['approvals', 'one', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/approvals/{id}', { params: { path: { id } } })),
  })
  return (
    <Asked query={approval} rows={8}>
      {(found) => {
        const { nextId, people } = found.alike
        return (
          <Stack>
            <About approval={found} />
            {may('messages:write') && found.words && (
              <Decide approval={found} done={(scope) => (scope === 'one' && nextId ? see(nextId) : close())} />
            )}
            <Seen approval={found} />
            {nextId && (
              <Group justify="flex-end">
                <Button variant="default" onClick={() => see(nextId)}>
                  {said.next(people)}
                </Button>
              </Group>
            )}
          </Stack>
        )
      }}
    </Asked>
  )
}

const About = ({ approval: { profileId, name, country, because, expiresAt } }: { approval: Approval }) => (
  <div>
    <Text size="sm">
      {said.to}{' '}
      <Anchor component={Link} to={`/customers/${profileId}`} size="sm">
        {name ?? said.nameless}
      </Anchor>
      {country && ` · ${countryName(country)}`}
    </Text>
    <Reasons because={because} />
    <Text size="sm" c="dimmed">
      {approvalWords.expires} {showInstant(expiresAt)}
    </Text>
  </div>
)

function Seen({ approval: { words, channel } }: { approval: Approval }) {
  if (!words)
    return (
      <Text size="sm" c="dimmed">
        {said.over}
      </Text>
    )
  const { subject, html, text, link } = words
  if (channel !== 'email')
    return (
      <Stack gap="xs" className="surface" p="md">
        {channel === 'push' && <Text fw={600}>{subject}</Text>}
        <pre className="plain-text">{text}</pre>
        {link && (
          <Text size="sm" c="dimmed">
            {said.leadsTo(link)}
          </Text>
        )}
      </Stack>
    )
  return (
    <Tabs defaultValue="look" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="look">{said.look}</Tabs.Tab>
        <Tabs.Tab value="text">{said.text}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="look">
        <Text fw={600} mb="sm">
          {subject}
        </Text>
        <MailFrame title={said.frame(subject)} html={html} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className="plain-text">{text}</pre>
      </Tabs.Panel>
    </Tabs>
  )
}
