import { Alert, Button, Group, List, Loader, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowsMaximize, IconEye } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Empty, Problem } from '../../parts/states.tsx'
import type { Channel } from './draft.ts'
import { InboxLine } from './inbox-line.tsx'
import { PersonChoice } from './person-choice.tsx'
import { ChatBubble } from './chat-bubble.tsx'
import { PushCard, SmsBubble } from './short-previews.tsx'
import { previewWords as said } from './preview-words.ts'
import { ScaledMail } from './scaled-mail.tsx'
import type { Preview, usePreview } from './use-trial.ts'

export interface PreviewPanelProps {
  channel: Channel
  locale: string
  preview: ReturnType<typeof usePreview>
  person: string | undefined
  setPerson: (profileId: string | undefined) => void
  /** Who the mail is from. */
  from: string
  openLarge?: () => void
}

/** The draft as one reader gets it. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { channel, preview, person, setPerson } = props
  const { shown, trial, error, refused, isBehind } = preview
  return (
    <Stack gap="sm">
      <PersonChoice value={person} onChange={setPerson} />
      {!trial ? (
        <Empty icon={IconEye} title={said.nothing} next={channel === 'email' ? said.nothingNext : said.nothingShort} />
      ) : (
        <>
          <State isBehind={isBehind}>
            {props.openLarge && channel === 'email' && shown && !shown.lacks && (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconArrowsMaximize size={13} aria-hidden />}
                onClick={props.openLarge}
              >
                {said.large}
              </Button>
            )}
          </State>
          {error ? (
            <Refused error={error} refused={refused} again={preview.again} />
          ) : (
            shown && <Shown {...props} shown={shown} />
          )}
        </>
      )}
    </Stack>
  )
}

const State = ({ isBehind, children }: { isBehind: boolean; children: ReactNode }) => (
  <Group justify="space-between" mih={26}>
    <Group gap={6} role="status">
      {isBehind && <Loader size={14} />}
      <Text size="xs" c="dimmed">
        {isBehind ? said.writing : said.fresh}
      </Text>
    </Group>
    {children}
  </Group>
)

function Refused({ error, refused, again }: { error: unknown; refused: Record<string, string>; again: () => void }) {
  const noes = Object.values(refused)
  if (noes.length === 0) return <Problem error={error} retry={again} />
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={said.refused} role="alert">
      {noes.map((no) => (
        <Text key={no} size="sm">
          {no}
        </Text>
      ))}
    </Alert>
  )
}

function Shown({ channel, locale, shown, from }: PreviewPanelProps & { shown: Preview }) {
  if (shown.lacks) {
    return (
      <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={said.lacksTitle} role="alert">
        <Text size="sm" fw={600}>
          {shown.lacks}
        </Text>
        <Text size="sm" mt={6}>
          {said.lacksNext}
        </Text>
      </Alert>
    )
  }
  return (
    <>
      {shown.warnings.length > 0 && (
        <Alert color="yellow" variant="outline" title={said.warnings}>
          <List size="sm">
            {shown.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {channel === 'sms' && <SmsBubble text={shown.text} locale={locale} />}
      {channel === 'messenger' && <ChatBubble shown={shown} locale={locale} from={from} />}
      {channel === 'push' && <PushCard shown={shown} locale={locale} from={from} />}
      {channel === 'email' && <MailShown shown={shown} from={from} locale={locale} />}
    </>
  )
}

export type Scheme = 'light' | 'dark'

function MailShown({ shown, from, locale }: { shown: Preview; from: string; locale: string }) {
  const [width, setWidth] = useState<'desk' | 'phone'>('desk')
  const [scheme, setScheme] = useState<Scheme>('light')
  const [kind, setKind] = useState<'mail' | 'text'>('mail')
  return (
    <>
      <InboxLine from={from} subject={shown.subject} preheader={shown.preheader} locale={locale} scheme={scheme} />
      <Group gap={6}>
        <Pick label={said.mail} value={kind} choices={{ mail: said.mail, text: said.text }} set={setKind} />
        {kind === 'mail' && (
          <>
            <Pick label={said.width} value={width} choices={said.widths} set={setWidth} />
            <Pick label={said.scheme} value={scheme} choices={{ light: said.light, dark: said.dark }} set={setScheme} />
          </>
        )}
      </Group>
      {kind === 'text' ? (
        <pre className="plain-text" lang={locale} tabIndex={0}>
          {shown.text}
        </pre>
      ) : (
        <ScaledMail html={shown.html} title={said.frame(shown.subject)} width={width} scheme={scheme} />
      )}
    </>
  )
}

interface PickProps<Value extends string> {
  label: string
  value: Value
  choices: Record<Value, string>
  set: (value: Value) => void
}

export const Pick = <Value extends string>({ label, value, choices, set }: PickProps<Value>) => (
  <SegmentedControl
    size="xs"
    aria-label={label}
    value={value}
    onChange={(to) => set(to as Value)}
    data={Object.entries<string>(choices).map(([one, text]) => ({ value: one, label: text }))}
  />
)
