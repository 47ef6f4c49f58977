import { Text } from '@mantine/core'
import { editorWords } from './editor-words.ts'
import { previewWords as said } from './preview-words.ts'
import type { Preview } from './use-trial.ts'

/** A message in a chat as a phone shows it: picture, words, the link as a button, and what she may press. */
export const ChatBubble = ({ shown, from, locale }: { shown: Preview; from: string; locale: string }) => (
  <>
    <figure className="chat" lang={locale} aria-label={said.chatFrom(from)}>
      <div className="chat-bubble">
        {shown.picture && <img src={shown.picture} alt="" />}
        <p>{shown.text}</p>
      </div>
      {shown.link && <span className="chat-press">{shown.linkText || editorWords.chatOpen} ↗</span>}
      {shown.answers.length > 0 && (
        <ul aria-label={said.chatAnswers}>
          {shown.answers.map((answer) => (
            <li key={answer} className="chat-press">
              {answer}
            </li>
          ))}
        </ul>
      )}
    </figure>
    {shown.link && (
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {said.leads(shown.link)}
      </Text>
    )}
  </>
)
