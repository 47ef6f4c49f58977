import { Alert, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { type Channel, ChannelFares, channelsKey, ChannelStatus, Switch } from './channel-head.tsx'
import { TelegramForm } from './telegram-form.tsx'
import { TelegramTest } from './telegram-test.tsx'
import { TestPush } from './test-push.tsx'
import { TestText } from './test-text.tsx'
import { TwilioForm } from './twilio-form.tsx'
import { TwilioHooks } from './twilio-hooks.tsx'

const said = words.channels

/** Ways beside mail by which people get messages: set up, turned on and off, tried. */
export function Channels() {
  const may = useMay()
  const channels = useQuery({
    queryKey: channelsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/channels')),
    refetchOnWindowFocus: false,
  })
  return (
    <Page title={said.title} about={said.about}>
      {!may('settings:write') && (
        <Alert variant="outline" color="gray">
          {words.settings.readOnly}
        </Alert>
      )}
      <Asked query={channels} rows={10}>
        {({ items }) => items.map((channel) => <ChannelPart key={channel.adapter} channel={channel} />)}
      </Asked>
    </Page>
  )
}

const headings: Readonly<Record<string, { title: string; about: string }>> = {
  twilio: { title: said.texts, about: said.textsAbout },
  chat: { title: said.chat, about: said.chatAbout },
  telegram: { title: said.telegram, about: said.telegramAbout },
  'web-push': { title: said.devices, about: said.devicesAbout },
}

/** Nothing has to be typed for these. */
const withoutSecrets: ReadonlySet<string> = new Set(['chat', 'web-push'])

function ChannelPart({ channel }: { channel: Channel }) {
  const { title = said.others(channel.adapter), about } = headings[channel.adapter] ?? {}
  const mayWrite = useMay()('settings:write')
  const isSetUp = withoutSecrets.has(channel.adapter) || channel.secretsSet.length > 0
  const canSwitch = mayWrite && isSetUp
  return (
    <Part
      title={title}
      about={about}
      actions={
        <Group gap="sm">
          <ChannelStatus channel={channel} />
          {canSwitch && <Switch channel={channel} />}
        </Group>
      }
    >
      <Stack gap="xl">
        <ChannelFares channel={channel} />
        {channel.adapter === 'twilio' && mayWrite && (
          <>
            <TwilioForm key={channel.changedAt} channel={channel} />
            {channel.changedAt && <TwilioHooks hooks={channel.hooks} />}
            {channel.secretsSet.length > 0 && <TestText />}
          </>
        )}
        {channel.adapter === 'telegram' && mayWrite && (
          <>
            <TelegramForm key={channel.changedAt} channel={channel} />
            {channel.isOn && <TelegramTest channel={channel} />}
          </>
        )}
        {channel.adapter === 'web-push' && mayWrite && channel.isOn && <TestPush channel={channel} />}
      </Stack>
    </Part>
  )
}
