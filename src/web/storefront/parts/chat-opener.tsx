import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

/** From any page to the chat: a link to its own page, which the script makes a panel beside this one. */
export function ChatOpener({ visit }: { visit: Visit }): VNode | null {
  if (!visit.shop.chat.on || visit.path === '/chat' || visit.isStill) return null
  return (
    <aside class="chat-opener" aria-label={visit.words.chat.title}>
      <a {...toChat(visit)}>
        <Icon name="chat" />
        <span>{visit.words.chat.open}</span>
      </a>
    </aside>
  )
}

/** Where nothing should lead away it is a few quiet words. */
export const ChatLink = ({ visit }: { visit: Visit }): VNode | null =>
  visit.shop.chat.on && !visit.isStill ? (
    <a class="chat-link" {...toChat(visit)}>
      {visit.words.chat.needHelp}
    </a>
  ) : null

/** The same for everybody who looks at this page: who she is, and what she said, the chat asks for itself. */
const toChat = (visit: Visit) => ({
  href: `${href(visit, '/chat')}?from=${encodeURIComponent(visit.path)}`,
  rel: 'nofollow',
  'data-chat': visit.assets.islands.chat,
  'data-sheet': visit.assets.chatSheet,
  'data-panel': `${href(visit, '/chat/panel')}?from=${encodeURIComponent(visit.path)}`,
  'data-unseen': visit.words.chat.unseen,
})
