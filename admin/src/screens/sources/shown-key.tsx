import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { words } from '../../words.ts'
import { HowToSend } from './how-to-send.tsx'

const said = words.sources

/** Shows a key this once, with the lines to paste it in. */
export const showKey = (secret: string): void => {
  modals.open({ modalId: 'write-key', title: said.newKey, size: 'lg', children: <ShownKey secret={secret} /> })
}

const ShownKey = ({ secret }: { secret: string }) => (
  <Stack>
    <Alert variant="outline" color="pine" title={said.shownOnce}>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
    </Alert>
    <HowToSend secret={secret} />
    <Group justify="flex-end">
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {copied ? words.common.copied : said.copyKey}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={() => modals.close('write-key')}>
        {words.common.close}
      </Button>
    </Group>
  </Stack>
)
