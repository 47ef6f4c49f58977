import { Button, Group } from '@mantine/core'
import { IconAdjustments, IconEye, IconPlus, IconSparkles } from '@tabler/icons-react'
import type { PanelTab } from './editor-panel.tsx'
import { editorWords as said } from './editor-words.ts'

interface PhoneBarProps {
  isMail: boolean
  findings: number
  add: () => void
  open: (tab: PanelTab) => void
}

/** On a phone: what stands beside the mail on a desk, one press away. */
export const PhoneBar = ({ isMail, findings, add, open }: PhoneBarProps) => (
  <Group gap={6} className="phone-bar surface" wrap="nowrap" role="toolbar" aria-label={said.panel}>
    {isMail && (
      <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {said.add}
      </Button>
    )}
    <Button size="xs" variant="default" leftSection={<IconEye size={14} aria-hidden />} onClick={() => open('preview')}>
      {said.tabs.preview}
    </Button>
    <Button
      size="xs"
      variant="default"
      leftSection={<IconSparkles size={14} aria-hidden />}
      onClick={() => open('findings')}
      aria-label={`${said.tabs.findings}: ${findings}`}
    >
      {findings}
    </Button>
    <Button
      size="xs"
      variant="default"
      leftSection={<IconAdjustments size={14} aria-hidden />}
      onClick={() => open('about')}
    >
      {said.tabs.mail}
    </Button>
  </Group>
)
