import type { VNode } from 'preact'
import { ChatRoom, type ChatRoomProps } from './chat-room.tsx'

/** The chat beside another page; fetched and opened by an island. */
export const ChatPanel = (props: Pick<ChatRoomProps, 'visit' | 'room'>): VNode => (
  <dialog class="chat-panel" id="chat-panel" aria-labelledby="chat-title">
    <ChatRoom {...props} isPanel />
  </dialog>
)
