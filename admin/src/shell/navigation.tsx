import { NavLink, ScrollArea, Text } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { UnreadCount } from '../screens/inbox/unread-count.tsx'
import { useMay } from '../session.ts'
import { placesFor } from './places.ts'

export function Navigation() {
  const groups = placesFor(useMay())
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isHere = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
  return (
    <ScrollArea type="never">
      {groups.map(({ title, places }) => (
        <div key={title}>
          <Text size="xs" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
            {title}
          </Text>
          {places.map(({ to, title: label, icon: Icon }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={label}
              active={isHere(to)}
              aria-current={isHere(to) ? 'page' : undefined}
              rightSection={to === '/inbox' ? <UnreadCount /> : undefined}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
              style={{ borderRadius: 'var(--mantine-radius-md)' }}
            />
          ))}
        </div>
      ))}
    </ScrollArea>
  )
}
