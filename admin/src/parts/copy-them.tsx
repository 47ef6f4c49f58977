import { Button, CopyButton } from '@mantine/core'
import { words } from '../words.ts'

/** Puts a list into the clipboard, one by line. */
export const CopyThem = ({ label, lines }: { label: string; lines: readonly string[] }) => (
  <CopyButton value={lines.join('\n')}>
    {({ copied, copy }) => (
      <Button size="xs" variant="default" onClick={copy}>
        {copied ? words.common.copied : label}
      </Button>
    )}
  </CopyButton>
)
