import { Box, Group, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { Pick, type Scheme } from './preview-panel.tsx'
import { previewWords as said } from './preview-words.ts'
import { ScaledMail } from './scaled-mail.tsx'
import type { Preview } from './use-trial.ts'

/** Desk and phone beside each other, as large as the window allows. */
export const openLargePreview = (shown: Preview): void => {
  modals.open({ title: shown.subject, size: 1180, children: <Large shown={shown} /> })
}

function Large({ shown }: { shown: Preview }) {
  const [scheme, setScheme] = useState<Scheme>('light')
  const height = Math.max(420, Math.min(820, innerHeight - 220))
  const title = said.frame(shown.subject)
  return (
    <Stack gap="sm">
      <div>
        <Pick label={said.scheme} value={scheme} choices={{ light: said.light, dark: said.dark }} set={setScheme} />
      </div>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Box flex="1 1 0" miw={0}>
          <ScaledMail html={shown.html} title={`${title}: ${said.widths.desk}`} width="desk" scheme={scheme} height={height} />
        </Box>
        <Box flex="0 0 375px" visibleFrom="md">
          <ScaledMail html={shown.html} title={`${title}: ${said.widths.phone}`} width="phone" scheme={scheme} height={height} />
        </Box>
      </Group>
    </Stack>
  )
}
