import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { words } from '../words.ts'

interface PageProps {
  title: string
  /** A sentence that says what the page is for. */
  about?: ReactNode
  /** What one can do here, on the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, about, actions, children }: PageProps) {
  useDocumentTitle(`${title} · ${words.shell.brand}`)
  return (
    <Stack gap="lg" w="100%" maw={1280} mx="auto">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box>
          <Title order={1}>{title}</Title>
          {about && (
            <Text c="dimmed" mt={2} maw={640} component="div">
              {about}
            </Text>
          )}
        </Box>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  )
}

interface PartProps {
  title?: string
  about?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** For what brings its own: a table. */
  isFlush?: boolean
}

/** A card on a page. */
export const Part = ({ title, about, actions, children, isFlush }: PartProps) => (
  <Box component="section" className="surface">
    {title && (
      <Group justify="space-between" align="flex-start" px="lg" pt="md" pb={isFlush ? 'sm' : 0}>
        <Box>
          <Title order={2}>{title}</Title>
          {about && (
            <Text size="sm" c="dimmed" maw={640}>
              {about}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
    )}
    <Box p={isFlush ? 0 : 'lg'} pt={isFlush ? 0 : title ? 'sm' : 'lg'}>
      {children}
    </Box>
  </Box>
)
