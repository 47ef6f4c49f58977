import type { Card } from './card.ts'

/**
 * Whose words they are: hers, the helper's (automatic), somebody's on the staff, a note between staff that she never
 * sees, or the shop's own by an automation.
 */
export const speakers = ['her', 'helper', 'staff', 'note', 'shop'] as const
export type Speaker = (typeof speakers)[number]

/** So much somebody says at once; mails may be longer, and are kept up to `longestMail`. */
export const longestText = 4_000
export const longestMail = 20_000
export const mostCards = 4
export const mostPictures = 4

/** What became of an answer: `seen` once she has looked at it, in the chat. */
export const deliveries = ['sending', 'sent', 'failed', 'seen'] as const
export type Delivery = (typeof deliveries)[number]

/** What an answer of the helper rests on. */
export interface Source {
  readonly kind: 'article' | 'question' | 'order' | 'product' | 'review' | 'hours' | 'policy' | 'rule'
  /** The id or name of it; none of a rule. */
  readonly id?: string
  readonly title: string
}

/** What stands under a message of the shop to be pressed. */
export interface Offer {
  /** Answers, each heard as if she had written it; `yes` is a yes to the words above it. */
  readonly choices: readonly { readonly label: string; readonly means?: 'yes' | undefined }[]
  readonly link?: { readonly url: string; readonly text: string } | undefined
  /** Address of a picture above it. */
  readonly picture?: string | undefined
}

export interface Message {
  readonly id: string
  readonly threadId: string
  /** Counts up within its thread. */
  readonly number: number
  readonly who: Speaker
  readonly staffId: string | null
  /** Who speaks, as shown; empty for her and the helper. */
  readonly name: string
  /** Plain text. */
  readonly text: string
  readonly cards: readonly Card[]
  /** Ids of pictures that came with it. */
  readonly pictures: readonly string[]
  /** What was attached to a mail: the files themselves are not kept. */
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
  readonly source: Source | null
  /** Of the shop's own; null where there is nothing to press. */
  readonly offer: Offer | null
  /** Which of its answers she pressed first; null while she has not. */
  readonly pressed: string | null
  /** Null of what she wrote and of notes. */
  readonly delivery: Delivery | null
  /** Why it could not be delivered, as the supplier said. */
  readonly failure: string | null
  /** When it went to her mail address as well, because she had not seen it. */
  readonly mailedAt: Date | null
  readonly at: Date
}

export const messageColumns = `
  message.id, message.thread_id as "threadId", message.number, message.who, message.staff_id as "staffId",
  message.name, message.body as text, message.cards, message.files, message.source,
  message.offer,
  case when message.offer is not null then (
    select hers.body from conversations.message as hers where hers.answers_id = message.id order by hers.number limit 1
  ) end as pressed,
  array(select picture.id from conversations.picture where picture.message_id = message.id
        order by picture.place, picture.id) as pictures,
  case when message.delivery = 'sent' and thread.channel = 'chat' and thread.seen_number >= message.number then 'seen'
       else message.delivery end as delivery,
  message.failure, message.mailed_at as "mailedAt", message.at`
