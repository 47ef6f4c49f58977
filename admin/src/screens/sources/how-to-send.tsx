import { Code, CopyButton, Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { words } from '../../words.ts'
import { clients, snippets } from './snippets.ts'

const said = words.sources

/** The lines to paste, for each client; with the key while it can be seen. */
export const HowToSend = ({ secret = said.placeholder }: { secret?: string }) => (
  <Tabs defaultValue="pixel" keepMounted={false}>
    <Tabs.List>
      {clients.map((client) => (
        <Tabs.Tab key={client} value={client}>
          {said.clients[client]}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {clients.map((client) => (
      <Tabs.Panel key={client} value={client} pt="md">
        <Lines code={snippets[client](location.origin, secret)} hint={said.hints[client]} />
      </Tabs.Panel>
    ))}
  </Tabs>
)

const Lines = ({ code, hint }: { code: string; hint: string }) => (
  <Stack gap="xs">
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" flex={1} miw={200}>
        {hint}
      </Text>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
          >
            {copied ? words.common.copied : words.common.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
    <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {code}
    </Code>
  </Stack>
)
