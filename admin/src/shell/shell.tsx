import { AppShell, Burger, Group, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useLiveConversations } from '../live/live.ts'
import { useMay } from '../session.ts'
import { words } from '../words.ts'
import { Account } from './account.tsx'
import { ColourScheme } from './colour-scheme.tsx'
import { Navigation } from './navigation.tsx'
import { useShortcuts } from './shortcuts.tsx'

/** What stays while people go from place to place. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure()
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(close, [path, close])
  const showShortcuts = useShortcuts()
  useLiveConversations(useMay()('conversations:read'))
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className="skip" href="#content">
        {words.shell.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={words.shell.menu} />
            <Brand />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <UnstyledButton onClick={showShortcuts} visibleFrom="md" px="xs">
              <Text size="sm" c="dimmed">
                {words.shortcuts.open}
              </Text>
            </UnstyledButton>
            <ColourScheme />
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={words.shell.navigation}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} mih="100dvh">
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}

const Brand = () => (
  <UnstyledButton component={Link} to="/">
    <Group gap={10} wrap="nowrap">
      <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={26} height={26} />
      <Text fw={650}>{words.shell.brand}</Text>
    </Group>
  </UnstyledButton>
)
