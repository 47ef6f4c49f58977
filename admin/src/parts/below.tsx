import { Anchor, Group, Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A page that stands below a list, with the way back to it. */
export const Below = ({ to, label, children }: { to: string; label: string; children: ReactNode }) => (
  <Stack gap="xs">
    <Anchor component={Link} to={to} size="sm" maw={1280} mx="auto" w="100%">
      <Group gap={4} wrap="nowrap">
        <IconArrowLeft size={16} aria-hidden />
        {label}
      </Group>
    </Anchor>
    {children}
  </Stack>
)
