import { ActionIcon, Button, Group, Input, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { channelsKey } from '../channels/channel-head.tsx'

type ReviewChannel = Schemas['ShopSettings']['reviews']['askBy'][number]

const said = words.reviews
const all: readonly ReviewChannel[] = ['email', 'sms', 'push', 'messenger']

interface ChannelOrderProps {
  label: string
  hint: string
  value: readonly ReviewChannel[]
  change: (value: ReviewChannel[]) => void
}

/** Channels in the order in which they are tried: moved, taken off and added; says of each whether it is turned on. */
export function ChannelOrder({ label, hint, value, change }: ChannelOrderProps) {
  const off = useOff()
  const hintId = useId()
  return (
    <Stack gap="xs" role="group" aria-label={label} aria-describedby={hintId}>
      <div>
        <Input.Label component="div">{label}</Input.Label>
        <Input.Description id={hintId}>{hint}</Input.Description>
      </div>
      {value.length === 0 && <Text size="sm">{said.noChannel}</Text>}
      <Sortable
        label={label}
        items={value}
        keyOf={(channel) => channel}
        nameOf={(channel) => said.channels[channel]}
        move={(from, to) => change(movedTo(value, from, to))}
        tools={(channel) => (
          <ActionIcon
            variant="default"
            aria-label={said.removeChannel(said.channels[channel])}
            onClick={() => change(value.filter((each) => each !== channel))}
          >
            <IconTrash size={14} />
          </ActionIcon>
        )}
      >
        {(channel) => (
          <>
            <Text size="sm">{said.channels[channel]}</Text>
            {off.has(channel) && (
              <Text size="xs" c="dimmed">
                {said.channelOff}
              </Text>
            )}
          </>
        )}
      </Sortable>
      <Group gap="xs">
        {all
          .filter((channel) => !value.includes(channel))
          .map((channel) => (
            <Button
              key={channel}
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => change([...value, channel])}
            >
              {said.addChannel(said.channels[channel])}
            </Button>
          ))}
      </Group>
    </Stack>
  )
}

/** Channels beside mail by which nobody is reached now; none are named to who may not look. */
function useOff(): ReadonlySet<ReviewChannel> {
  const may = useMay()
  const channels = useQuery({
    queryKey: channelsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/channels')),
    enabled: may('settings:read'),
  })
  if (!channels.data) return new Set()
  const on = channels.data.items.filter(({ isOn }) => isOn).map(({ channel }) => channel as ReviewChannel)
  return new Set(all.filter((channel) => channel !== 'email' && !on.includes(channel)))
}
