import type { VNode } from 'preact'
import { dateFormat } from '../../../kernel/formats.ts'
import type { ChatMessage, ChatRoomData } from '../chat-room.ts'
import { href, type Visit } from '../visit.ts'
import { ChatCards } from './chat-cards.tsx'
import { ChatOffered } from './chat-offered.tsx'

interface ChatMessageProps {
  visit: Visit
  room: Pick<ChatRoomData, 'goods' | 'place'>
  message: ChatMessage
}

/** One message: who, when, what, and what stands beside the words. What a machine says is marked as such. */
export function ChatSaid({ visit, room, message }: ChatMessageProps): VNode {
  const { id, from, text, cards, pictures, offer } = message
  return (
    <li id={`said-${id}`} class={`chat-said of-${from}`} data-number={message.number} data-said={id}>
      <Who visit={visit} message={message} />
      {offer?.picture && (
        <p class="chat-pictures">
          <img src={offer.picture} alt="" width={320} height={200} loading="lazy" />
        </p>
      )}
      {text && (
        <p class="chat-words" dir="auto">
          {text}
        </p>
      )}
      {pictures.length > 0 && (
        <p class="chat-pictures">
          {pictures.map(({ id: pictureId, path }) => (
            <a key={pictureId} href={path}>
              <img src={path} alt={visit.words.chat.picture} width={144} height={144} loading="lazy" />
            </a>
          ))}
        </p>
      )}
      <ChatCards {...{ visit, cards, id, goods: room.goods }} />
      <ChatOffered {...{ visit, message, from: room.place.path }} />
      <Source visit={visit} message={message} />
    </li>
  )
}

/** The first line of the helper, before anything was said. */
export const ChatGreeting = ({ visit, text }: { visit: Visit; text: string }): VNode => (
  <li class="chat-said of-helper">
    <p class="chat-who small soft">
      {visit.words.chat.helper} <Automatic visit={visit} />
    </p>
    <p class="chat-words" dir="auto">
      {text}
    </p>
  </li>
)

function Who({ visit, message: { from, name, at } }: Omit<ChatMessageProps, 'room'>): VNode {
  const { chat } = visit.words
  const isAutomatic = from === 'helper' || from === 'shop'
  return (
    <p class="chat-who small soft">
      <bdi class={from === 'you' ? 'unseen' : undefined}>
        {{ you: chat.you, helper: chat.helper, staff: name || visit.shop.name, shop: name || visit.shop.name }[from]}
      </bdi>{' '}
      {isAutomatic && <Automatic visit={visit} />} <time datetime={at.toISOString()}>{timeOf(at, visit)}</time>
    </p>
  )
}

const Automatic = ({ visit }: { visit: Visit }): VNode => <span class="chat-tag">{visit.words.chat.automatic}</span>

/** The day goes with the hour, so that what was said on another day is not taken for today’s. */
const timeOf = (at: Date, { locale, shop }: Visit): string =>
  dateFormat(locale, {
    ...{ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: shop.timeZone },
  }).format(at)

/** What an answer of the helper rests on, where no card beside it shows just that. */
function Source({ visit, message: { source, cards } }: Omit<ChatMessageProps, 'room'>): VNode | null {
  const { chat, foot } = visit.words
  if (!source || cards.length > 0) return null
  if (source.kind === 'hours') return <p class="chat-source small soft">{chat.restsOnHours}</p>
  if (source.kind !== 'policy') return null
  const policy = source.title === 'delivery' ? 'delivery' : 'returns'
  return (
    <p class="chat-source small soft">
      <a href={href(visit, `/policies/${policy}`)}>{chat.restsOn(foot[policy])}</a>
    </p>
  )
}
