import { Alert, Button, Stack } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Facts } from '../../parts/facts.tsx'
import { Status } from '../../parts/status.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { words } from '../../words.ts'

const said = words.channels

export type Channel = Schemas['MessageChannel']
export const channelsKey = ['channels'] as const

export const ChannelStatus = ({ channel: { isOn, problem } }: { channel: Channel }) => {
  if (problem) return <Status tone="bad">{said.states.broken}</Status>
  return <Status tone={isOn ? 'good' : 'plain'}>{isOn ? said.states.on : said.states.off}</Status>
}

/** What is in the way, and how it fared; nothing of one that was never on. */
export const ChannelFares = ({ channel: { problem, week, changedAt } }: { channel: Channel }) => (
  <Stack gap="md">
    {problem && (
      <Alert color="red" variant="outline" title={said.broken}>
        {problem}
      </Alert>
    )}
    {changedAt && (
      <Facts
        facts={[
          [`${said.taken}, ${said.week.toLowerCase()}`, week.taken],
          [said.delivered, week.delivered],
          [said.failed, week.failed],
          [said.heard, week.heard],
        ]}
      />
    )}
  </Stack>
)

/** Turns a channel on or off as it is set; turning off can be taken back. */
export function Switch({ channel }: { channel: Channel }) {
  const turn = useDoing({
    run: (isOn: boolean) =>
      orThrow(
        dangol.PUT('/api/admin/v1/channels/{adapter}', {
          params: { path: { adapter: channel.adapter } },
          body: { isOn, settings: channel.settings },
        }),
      ),
    refresh: [channelsKey],
    after: (_answer, isOn) => offerUndo(isOn ? said.turnedOn : said.turnedOff, () => turn.mutate(!isOn)),
  })
  return (
    <Button
      variant={channel.isOn ? 'default' : 'filled'}
      loading={turn.isPending}
      onClick={() => turn.mutate(!channel.isOn)}
    >
      {channel.isOn ? said.turnOff : said.turnOn}
    </Button>
  )
}
