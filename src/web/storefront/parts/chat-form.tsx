import type { VNode } from 'preact'
import { newId } from '../../../kernel/id.ts'
import { longestText, mostPictures } from '../../../modules/conversations/index.ts'
import { photoLimitBytes } from '../../../modules/media/index.ts'
import type { ChatRoomData } from '../chat-room.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

interface ChatFormProps {
  visit: Visit
  room: ChatRoomData
  /** What was typed and could not be sent. */
  text?: string | undefined
  fault?: string | undefined
}

/** As phones and cameras write them. */
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif'

/** Where she writes. The id of the message is made with the page, so that a double tap says it once. */
export function ChatForm({ visit, room, text, fault }: ChatFormProps): VNode {
  const { chat } = visit.words
  return (
    <form class="chat-form" method="post" action={href(visit, '/chat')} encType="multipart/form-data" data-chat-form>
      <Hidden room={room} />
      {fault && (
        <p class="fault" id="chat-fault" role="alert">
          {fault}
        </p>
      )}
      <ul class="chat-waiting" role="list" data-chat-waiting />
      <div class="chat-row">
        <label class="unseen" for="chat-text">
          {chat.write}
        </label>
        <textarea
          id="chat-text"
          class="input"
          name="text"
          rows={1}
          dir="auto"
          maxlength={longestText}
          placeholder={chat.placeholder}
          aria-describedby={fault ? 'chat-fault chat-privacy' : 'chat-privacy'}
          enterkeyhint="send"
        >
          {text}
        </textarea>
        <label class="chat-file" title={chat.pictures}>
          <Icon name="camera" />
          <span class="unseen">{chat.pictures}</span>
          <input type="file" name="pictures" multiple accept={accepted} />
        </label>
        <button class="button chat-send" aria-label={chat.send}>
          <Icon name="send" />
        </button>
      </div>
      <p class="chat-hint small soft" data-plain>
        {chat.picturesHint(mostPictures, Math.floor(photoLimitBytes / 1_000_000))}
      </p>
    </form>
  )
}

/** Real questions, each sent with one tap; on a product's page those about it come first. */
export function ChatStarters({ visit, room }: { visit: Visit; room: ChatRoomData }): VNode {
  const { starters } = visit.words.chat
  const { state, place, messages } = room
  const { product } = place
  const about = product ? [starters.stock(product.title), starters.reviews(product.title)] : []
  const first = [...about, starters.order, starters.returns, ...(product ? [] : [starters.hours]), starters.person]
  const next = state.heldBy === 'helper' ? about : []
  const asked = new Set(messages.map(({ text }) => bare(text)))
  const offered = messages.length === 0 ? first : next.filter((question) => !asked.has(bare(question)))
  const isShown = state.hasHelper && !room.isEarlier && offered.length > 0
  return (
    <div data-chat-part="starters">
      {isShown && (
        <form class="chat-starters" method="post" action={href(visit, '/chat')} data-chat-starters>
          <Hidden room={room} />
          {messages.length === 0 && <p class="small soft">{starters.title}</p>}
          {offered.map((question) => (
            <button key={question} class="chat-starter" name="text" value={question}>
              {question}
            </button>
          ))}
        </form>
      )}
    </div>
  )
}

/** As she may have typed it herself: without signs, in any case. */
const bare = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const Hidden = ({ room: { place } }: { room: ChatRoomData }): VNode => (
  <>
    <input type="hidden" name="id" value={newId()} />
    {place.path && <input type="hidden" name="from" value={place.path} />}
  </>
)
