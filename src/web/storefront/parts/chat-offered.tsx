import type { VNode } from 'preact'
import { newId } from '../../../kernel/id.ts'
import type { ChatMessage } from '../chat-room.ts'
import { href, type Visit } from '../visit.ts'

interface ChatOfferedProps {
  visit: Visit
  message: ChatMessage
  /** The page beside which the chat stands. */
  from: string | undefined
}

/** What may be pressed under a message of the shop: where it leads, and answers, until she has given one. */
export function ChatOffered({ visit, message, from }: ChatOfferedProps): VNode | null {
  const { id, offer, pressed } = message
  if (!offer) return null
  const { link, choices } = offer
  const isOpen = pressed === null && choices.length > 0
  return (
    <div class="chat-offered" data-chat-offered={isOpen ? 'open' : 'done'}>
      {link && (
        <a class="button quiet small" href={link.url}>
          {link.text}
        </a>
      )}
      {isOpen && (
        <form method="post" action={href(visit, '/chat')} aria-label={visit.words.chat.choices} data-chat-choices>
          <input type="hidden" name="id" value={newId()} />
          <input type="hidden" name="answersId" value={id} />
          {from && <input type="hidden" name="from" value={from} />}
          {choices.map(({ label }) => (
            <button key={label} class="chat-choice" name="text" value={label} dir="auto">
              {label}
            </button>
          ))}
        </form>
      )}
    </div>
  )
}
