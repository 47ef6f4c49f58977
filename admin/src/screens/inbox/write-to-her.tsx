import { Alert, Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconMessagePlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { beginWords as said } from './begin-words.ts'

type Way = Schemas['WayToWrite']
const dialog = 'write-to-her'
const longest = 4_000

interface WriteToHerProps {
  profileId: string
  /** What a mail is about, as far as that is known. */
  subject?: string
}

/** Begins a conversation with a person from wherever she is shown; it is led on in the inbox. */
export function WriteToHer({ profileId, subject = '' }: WriteToHerProps) {
  const may = useMay()
  const navigate = useNavigate()
  if (!may('conversations:write')) return null
  const begun = (id: string) => {
    modals.close(dialog)
    void navigate({ to: '/inbox/$id', params: { id } })
  }
  const open = () =>
    modals.open({
      modalId: dialog,
      title: said.title,
      size: 'lg',
      children: <Begin profileId={profileId} subject={subject} begun={begun} />,
    })
  return (
    <Button variant="default" leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={open}>
      {said.act}
    </Button>
  )
}

type BeginProps = Required<WriteToHerProps> & { begun: (conversationId: string) => void }

function Begin(props: BeginProps) {
  const ways = useQuery({
    queryKey: ['ways-to-write', props.profileId],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/customers/{id}/ways-to-write', { params: { path: { id: props.profileId } } })),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Asked query={ways} rows={6}>
      {({ items }) => <BeginForm {...props} ways={items} />}
    </Asked>
  )
}

const keyOf = ({ channel, platform }: Way): string => `${channel} ${platform ?? ''}`

function BeginForm({ profileId, subject, begun, ways }: BeginProps & { ways: readonly Way[] }) {
  const [id] = useState(() => crypto.randomUUID())
  const first = ways.find(({ because }) => because === null)
  const form = useForm({ initialValues: { way: first ? keyOf(first) : '', subject, text: '' } })
  const way = ways.find((one) => keyOf(one) === form.values.way)
  const send = useDoing({
    run: (body: Schemas['ConversationToBegin']) =>
      orThrow(dangol.POST('/api/admin/v1/customers/{id}/conversations', { params: { path: { id: profileId } }, body })),
    done: said.sent,
    refresh: [['conversations']],
    after: ({ conversationId }) => begun(conversationId),
    isQuiet: true,
  })
  const submit = form.onSubmit(({ subject: about, text }) => {
    if (!way) return
    const { channel, platform } = way
    const body = {
      ...{ id, channel, text },
      ...(platform && { platform }),
      ...(channel === 'email' && { subject: about }),
    }
    send.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  if (!first) return <Nowhere ways={ways} />
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {said.about}
        </Text>
        {send.error && Object.keys(form.errors).length === 0 && <Problem error={send.error} />}
        <Radio.Group label={said.way} {...form.getInputProps('way')} error={form.errors['channel']}>
          <Stack gap={6} mt={6}>
            {ways.map((one) => (
              <WayRadio key={keyOf(one)} way={one} />
            ))}
          </Stack>
        </Radio.Group>
        {way?.channel === 'email' && (
          <TextInput label={said.subject} maxLength={200} {...form.getInputProps('subject')} />
        )}
        <Textarea
          label={said.text}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={longest}
          data-autofocus
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={send.isPending} disabled={!form.values.text.trim()}>
            {said.send}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A way that is closed says why. */
const WayRadio = ({ way }: { way: Way }) => (
  <Radio
    value={keyOf(way)}
    label={nameOf(way)}
    description={way.because === null ? way.address : (said.closed[way.because] ?? said.closedElse)}
    disabled={way.because !== null}
  />
)

const nameOf = ({ channel, platform }: Way): string =>
  platform ? said.platform(platform.replace(/^./, (first) => first.toUpperCase())) : said.ways[channel]

const Nowhere = ({ ways }: { ways: readonly Way[] }) => (
  <Stack>
    <Alert variant="outline" color="gray">
      {said.nowhere}
    </Alert>
    {ways.map((way) => (
      <Text key={keyOf(way)} size="sm">
        {nameOf(way)}: {said.closed[way.because ?? ''] ?? said.closedElse}
      </Text>
    ))}
  </Stack>
)
