import type { VNode } from 'preact'
import { dateFormat } from '../../../kernel/formats.ts'
import { translated } from '../../../kernel/locale.ts'
import type { ChatRoomData } from '../chat-room.ts'
import { href, type Visit } from '../visit.ts'
import { ChatForm, ChatStarters } from './chat-form.tsx'
import { ChatGreeting, ChatSaid } from './chat-message.tsx'
import { Icon } from './icon.tsx'

export interface ChatRoomProps {
  visit: Visit
  room: ChatRoomData
  /** What was typed and could not be sent, and why. */
  typed?: { readonly text?: string; readonly email?: string } | undefined
  fault?: { readonly field: 'text' | 'email'; readonly said: string } | undefined
  /** Beside another page rather than on its own. */
  isPanel?: boolean
}

/** The chat: who is there, what was said, real questions to begin with, and where she writes. */
export function ChatRoom(props: ChatRoomProps): VNode {
  const { visit, room, typed, fault, isPanel = false } = props
  const { chat } = visit.words
  const Heading = isPanel ? 'h2' : 'h1'
  return (
    <section class="chat" aria-labelledby="chat-title" {...toldTo(props)}>
      <header class="chat-head">
        <div>
          <Heading id="chat-title">{chat.title}</Heading>
          <Status visit={visit} room={room} />
        </div>
        {isPanel && (
          <form method="dialog">
            <button class="chat-close" aria-label={chat.close}>
              <Icon name="cross" />
            </button>
          </form>
        )}
      </header>
      <div class="chat-log" role="log" aria-label={chat.log} tabindex={isPanel ? 0 : undefined} data-chat-log>
        <Earlier visit={visit} room={room} />
        <ol role="list" data-chat-said>
          {room.greeting && <ChatGreeting visit={visit} text={room.greeting} />}
          {room.messages.map((message) => (
            <ChatSaid key={message.id} {...{ visit, room, message }} />
          ))}
        </ol>
        <ol role="list" aria-live="off" data-chat-out />
        <ChatStarters visit={visit} room={room} />
      </div>
      <p class="chat-writing small soft" role="status" data-chat-writing />
      <p class="unseen" role="status" data-chat-told />
      <button type="button" class="chat-fresh" data-chat-fresh hidden>
        {chat.fresh}
      </button>
      <div class="chat-foot" id="latest">
        <Ask {...{ visit, room, typed, fault }} />
        {room.state.isOn ? (
          <ChatForm {...{ visit, room, text: typed?.text, fault: fault?.field === 'text' ? fault.said : undefined }} />
        ) : (
          <ChatOff visit={visit} />
        )}
        <p class="chat-hint small soft" id="chat-privacy">
          {chat.privacy}{' '}
          {translated(visit.shop.policies.privacy, visit.locale) && (
            <a href={href(visit, '/policies/privacy')}>{visit.words.foot.privacy}</a>
          )}
        </p>
      </div>
      <Pending visit={visit} />
    </section>
  )
}

/** What the island goes by, and says. */
const toldTo = ({ visit, room: { place } }: ChatRoomProps) => ({
  'data-chat-room': href(visit, '/chat/panel') + (place.path ? `?from=${encodeURIComponent(place.path)}` : ''),
  'data-words': JSON.stringify({ ...visit.words.chat.states, writing: visit.words.chat.writing }),
  'data-about': JSON.stringify({
    ...{ locale: visit.locale, market: visit.market.code, path: place.path, productId: place.product?.id },
  }),
})

/** Who answers, now or when. */
function Status({ visit, room: { state } }: ChatRoomProps): VNode {
  const { status } = visit.words.chat
  const person = state.isStaffThere
    ? status.there
    : state.opensAt
      ? status.back(whenOf(state.opensAt, visit))
      : status.sometime
  const isHelpers = state.hasHelper && state.heldBy === 'helper'
  return (
    <div data-chat-part="status" data-state={state.state} data-unseen={state.unseen}>
      <p class="small soft">
        {state.staffName ? status.staff(state.staffName) : `${isHelpers ? `${status.helper} ` : ''}${person}`}
      </p>
      {state.state === 'closed' && <p class="small soft">{visit.words.chat.closed}</p>}
    </div>
  )
}

/** Day and time one after the other: written as one, Korean puts the day in brackets. */
const whenOf = (at: Date, { locale, shop: { timeZone } }: Visit): string =>
  [{ weekday: 'long' } as const, { hour: 'numeric', minute: '2-digit' } as const]
    .map((part) => dateFormat(locale, { ...part, timeZone }).format(at))
    .join(' ')

function Earlier({ visit, room }: ChatRoomProps): VNode {
  const { chat } = visit.words
  const [first] = room.messages
  const from = room.place.path ? `&from=${encodeURIComponent(room.place.path)}` : ''
  return (
    <p class="chat-earlier" data-chat-part="earlier">
      {room.hasEarlier && first && (
        <a class="button link" href={`${href(visit, '/chat')}?before=${first.number}${from}`} rel="nofollow">
          {chat.earlier}
        </a>
      )}
      {room.isEarlier && (
        <a class="button link" href={`${href(visit, '/chat')}?${from.slice(1)}#latest`} rel="nofollow">
          {chat.latest}
        </a>
      )}
    </p>
  )
}

/** Where answers reach her once she has left: asked for when they come later, and never for anything else. */
function Ask({ visit, room: { state, place }, typed, fault }: ChatRoomProps): VNode {
  const { email } = visit.words.chat
  return (
    <div data-chat-part="ask">
      {state.asksForEmail && (
        <form class="chat-ask" method="post" action={href(visit, '/chat/email')} data-chat-email>
          <p>
            <strong>{email.ask}</strong> <span class="small soft">{email.why}</span>
          </p>
          {place.path && <input type="hidden" name="from" value={place.path} />}
          <AddressField {...{ visit, typed, fault }} />
          <button class="button quiet small">{email.keep}</button>
        </form>
      )}
      {state.email && !state.asksForEmail && state.heldBy !== 'helper' && state.state === 'open' && (
        <p class="chat-hint small soft">{email.kept(state.email)}</p>
      )}
    </div>
  )
}

/** Its ids are its own: the panel stands beside pages that ask for an address too. */
function AddressField({ visit, typed, fault }: Pick<ChatRoomProps, 'visit' | 'typed' | 'fault'>): VNode {
  const said = fault?.field === 'email' ? fault.said : undefined
  return (
    <div class="field">
      <label class="unseen" for="chat-email">
        {visit.words.checkout.email}
      </label>
      <input
        {...(said && { 'aria-describedby': 'chat-email-fault', 'aria-invalid': 'true' as const })}
        id="chat-email"
        name="email"
        type="email"
        autocomplete="email"
        placeholder={visit.words.checkout.email}
        value={typed?.email}
        required
      />
      {said && (
        <p class="fault" id="chat-email-fault">
          {said}
        </p>
      )}
    </div>
  )
}

/** The chat is off, with what was said still there to be read. */
const ChatOff = ({ visit }: { visit: Visit }): VNode => (
  <p>
    {visit.words.chat.off} {visit.words.chat.offNext}{' '}
    <a href={`mailto:${visit.shop.contactEmail}`}>{visit.shop.contactEmail}</a>
  </p>
)

/** What the island shows of a message that is on its way. */
const Pending = ({ visit }: { visit: Visit }): VNode => (
  <template data-chat-pending>
    <li class="chat-said of-you">
      <p class="chat-words" dir="auto" />
      <p class="chat-pictures" />
      <p class="chat-state small soft">
        <span />{' '}
        <button type="button" class="button link" hidden>
          {visit.words.chat.states.again}
        </button>
      </p>
    </li>
  </template>
)
