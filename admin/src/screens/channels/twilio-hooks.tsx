import { ActionIcon, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { words } from '../../words.ts'
import type { Channel } from './channel-head.tsx'

const said = words.channels

/** Where Twilio tells the shop what people write, to be pasted there. */
export const TwilioHooks = ({ hooks }: { hooks: Channel['hooks'] }) => (
  <Stack gap="xs" maw={640}>
    <Title order={3}>{said.hooks}</Title>
    <Text size="sm" c="dimmed">
      {said.hooksHint}
    </Text>
    {hooks.map(({ what, address }) => (
      <div key={what}>
        <Text size="xs" c="dimmed">
          {said.hookNames[what]}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Code style={{ overflowWrap: 'anywhere' }}>{address}</Code>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={said.hookAddress(said.hookNames[what])}
                onClick={copy}
              >
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            )}
          </CopyButton>
        </Group>
      </div>
    ))}
  </Stack>
)
