import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { words } from '../words.ts'

interface SecretOnceProps {
  /** Says that nobody is shown it again. */
  title: string
  secret: string
  /** What the button that copies it says. */
  copyWord?: string
  /** Below the secret: where it goes. */
  children?: ReactNode
  close: () => void
}

/** A key or secret that nobody is shown again. */
export const SecretOnce = ({ title, secret, copyWord = words.common.copy, children, close }: SecretOnceProps) => (
  <Stack>
    <Alert variant="outline" color="pine" title={title}>
      <Code block tabIndex={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
    </Alert>
    {children}
    <Group justify="flex-end">
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {copied ? words.common.copied : copyWord}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={close}>
        {words.common.close}
      </Button>
    </Group>
  </Stack>
)
