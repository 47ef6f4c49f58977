import { ActionIcon, Button, Code, Menu, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import {
  IconArchive,
  IconCopy,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnected,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { SecretOnce } from '../../parts/secret-once.tsx'
import { useMay } from '../../session.ts'
import { openEntering } from './people/enter-by-hand.tsx'
import { journeyWords } from './words.ts'

const said = journeyWords.actions
type Journey = Schemas['Journey']

/** Pause and go on, copy, put away, put people in. */
export function JourneyActions({ journey }: { journey: Journey }) {
  const may = useMay()
  const { id, state } = journey
  const refresh = [['journeys'], ['journey', id], ['journey-numbers', id]] as const
  const path = { params: { path: { id } } }
  const pause = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journeys/{id}/pause', path)),
    done: said.paused,
    refresh,
  })
  const resume = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journeys/{id}/resume', path)),
    done: said.resumed,
    refresh,
  })
  if (!may('messages:write')) return null
  return (
    <>
      {state === 'live' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate()}
        >
          {said.pause}
        </Button>
      )}
      {state === 'paused' && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {said.resume}
        </Button>
      )}
      {state === 'live' && (
        <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => openEntering(id)}>
          {said.enter}
        </Button>
      )}
      <MoreActions journey={journey} />
    </>
  )
}

function useMoreActs({ id, hasDoor }: Journey) {
  const navigate = useNavigate()
  const path = { params: { path: { id } } }
  const copy = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journeys/{id}/copy', { ...path, body: {} })),
    done: said.copied,
    refresh: [['journeys']],
    after: (made) => void navigate({ to: `/journeys/${made.id}` as string }),
  })
  const archive = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journeys/{id}/archive', path)),
    done: said.archived,
    refresh: [['journeys'], ['journey', id]],
    after: () => void navigate({ to: '/journeys' as string }),
  })
  const door = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journeys/{id}/door', path)),
    refresh: [['journey', id]],
    after: ({ path: address }) => showDoor(`${location.origin}${address}`),
  })
  const openDoor = () => {
    if (!hasDoor) return door.mutate()
    const { doorTitle: title, doorConsequence: consequence, doorAnew: act } = said
    confirmThat({ title, consequence, act, run: () => door.mutate() })
  }
  return { copy: () => copy.mutate(), archive: () => archive.mutate(), openDoor }
}

function MoreActions({ journey }: { journey: Journey }) {
  const { state, waiting, start, hasDoor } = journey
  const { copy, archive, openDoor } = useMoreActs(journey)
  const askArchive = () => {
    const { archiveTitle: title, archive: act } = said
    confirmThat({ title, consequence: said.archiveConsequence(waiting), act, run: archive })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={said.more}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          {said.copy}
        </Menu.Item>
        {start.on === 'webhook' && state !== 'archived' && (
          <Menu.Item leftSection={<IconPlugConnected size={16} aria-hidden />} onClick={openDoor}>
            {hasDoor ? said.doorAnew : said.door}
          </Menu.Item>
        )}
        {state !== 'archived' && (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={askArchive}>
            {said.archive}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

const doorDialog = 'journey-door'

function showDoor(address: string): void {
  modals.open({
    modalId: doorDialog,
    title: said.door,
    children: (
      <Stack>
        <Text size="sm">{said.doorHow}</Text>
        <Code block>{said.doorBody}</Code>
        <SecretOnce title={said.doorOnce} secret={address} close={() => modals.close(doorDialog)} />
      </Stack>
    ),
  })
}
