import type { VNode } from 'preact'
import { ChatRoom, type ChatRoomProps } from '../parts/chat-room.tsx'
import { Document } from '../parts/document.tsx'
import type { Visit } from '../visit.ts'
import { href } from '../visit.ts'

/** The chat on a page of its own: all of it works without a script, and new messages come with the page. */
export function ChatPage(props: ChatRoomProps): VNode {
  const { visit, room } = props
  const { chat } = visit.words
  if (!room.state.isOn && room.messages.length === 0) return <Off visit={visit} />
  const from = room.place.path ? `?from=${encodeURIComponent(room.place.path)}` : ''
  return (
    <Document
      visit={visit}
      title={chat.title}
      hidden
      sheets={[visit.assets.chatSheet]}
      islands={[visit.assets.islands.chat]}
    >
      <div class="wide narrow chat-page">
        <ChatRoom {...props} />
        {room.messages.length > 0 && (
          <p class="chat-look" data-plain>
            <a class="button quiet" href={`${href(visit, '/chat')}${from}#latest`} rel="nofollow">
              {chat.look}
            </a>
          </p>
        )}
      </div>
    </Document>
  )
}

const Off = ({ visit }: { visit: Visit }): VNode => (
  <Document visit={visit} title={visit.words.chat.title} hidden>
    <div class="wide narrow">
      <header class="browse-head">
        <h1>{visit.words.chat.off}</h1>
        <p class="lead soft">{visit.words.chat.offNext}</p>
        <p>
          <a class="button" href={`mailto:${visit.shop.contactEmail}`}>
            {visit.shop.contactEmail}
          </a>
        </p>
      </header>
    </div>
  </Document>
)
