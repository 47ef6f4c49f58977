import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { words } from '../../words.ts'

const said = words.webhooks

/** A signing secret, which nobody is shown again. */
export const SecretShown = ({ secret, close }: { secret: string; close: () => void }) => (
  <Stack>
    <Alert variant="outline" color="pine" title={said.secretTitle}>
      <Code block tabIndex={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Text size="sm" mt="sm">
        {said.secretNext}
      </Text>
    </Alert>
    <Group justify="flex-end">
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {copied ? words.common.copied : words.common.copy}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={close}>
        {words.common.close}
      </Button>
    </Group>
  </Stack>
)
