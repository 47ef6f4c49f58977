import { Text } from '@mantine/core'
import { editorWords } from './editor-words.ts'
import { previewWords as said } from './preview-words.ts'
import { countParts } from './sms-parts.ts'
import type { Preview } from './use-trial.ts'

/** A text message as a phone shows it, and what it costs in parts. */
export function SmsBubble({ text, locale }: { text: string; locale: string }) {
  const { parts, units, isWide } = countParts(text)
  return (
    <>
      <figure className="sms-bubble" lang={locale} aria-label={said.smsFrom}>
        {text}
      </figure>
      <Text size="xs" c="dimmed" role="status">
        {editorWords.parts(parts, units, isWide)}
      </Text>
    </>
  )
}

/** A push message as a locked phone shows it. */
export const PushCard = ({ shown, from, locale }: { shown: Preview; from: string; locale: string }) => (
  <>
    <figure className="push-card" lang={locale} aria-label={editorWords.pushTitle}>
      <span className="inbox-from">
        <span>{from}</span>
        <span>{said.pushFrom}</span>
      </span>
      <strong>{shown.subject}</strong>
      <span>{shown.text}</span>
    </figure>
    {shown.link && (
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {said.leads(shown.link)}
      </Text>
    )}
  </>
)
