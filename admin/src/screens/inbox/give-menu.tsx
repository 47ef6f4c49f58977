import { Button, Menu } from '@mantine/core'
import { IconRobot, IconUser, IconUserOff, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useMay, useSession } from '../../session.ts'
import { words } from '../../words.ts'
import type { Detail } from './use-conversations.ts'

const said = words.inbox

interface GiveProps {
  detail: Detail
  give: (to: string, message: string) => void
}

/** Who else may have it: colleagues, whoever is free, or in the chat the helper. */
export function GiveMenu({ detail: { heldBy, staff, channel }, give }: GiveProps) {
  const { data: me } = useSession()
  const may = useMay()('staff:read')
  const { data } = useQuery({
    queryKey: ['staff'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/staff')),
    enabled: may,
    staleTime: 60_000,
  })
  const colleagues = (data?.items ?? []).filter(
    ({ userId, leftAt, role }) => !leftAt && role !== 'packer' && role !== 'viewer' && userId !== me?.id,
  )
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconUsers size={14} />}>
          {said.acts.give}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{said.acts.giveTo}</Menu.Label>
        {colleagues.map(({ userId, name }) => (
          <Menu.Item
            key={userId}
            leftSection={<IconUser size={14} />}
            disabled={staff?.id === userId}
            onClick={() => give(userId, said.given(name))}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconUserOff size={14} />}
          disabled={heldBy === 'nobody'}
          onClick={() => give('nobody', said.givenBack)}
        >
          {said.acts.nobody}
        </Menu.Item>
        {channel === 'chat' && (
          <Menu.Item
            leftSection={<IconRobot size={14} />}
            disabled={heldBy === 'helper'}
            onClick={() => give('helper', said.givenHelper)}
          >
            {said.acts.helper}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
