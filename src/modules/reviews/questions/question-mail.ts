import type { Tx } from '../../../kernel/transaction.ts'
import type { Order } from '../../orders/index.ts'

/** What one who has the product is asked. */
export interface OwnerToAsk {
  /** The order by which she has it. */
  readonly order: Order
  readonly productId: string
  readonly question: string
  /** For the link: opens the form without signing in. Cannot be guessed. */
  readonly token: string
  /** Unique for this question and person. */
  readonly key: string
}

/** What who asked is told. */
export interface AskerToTell {
  readonly to: string
  readonly profileId: string | undefined
  readonly locale: string
  readonly productId: string
  readonly questionId: string
  readonly question: string
  readonly answer: string
  /** Who gave it: a name, or undefined for the shop. */
  readonly author: string | undefined
  readonly isFirst: boolean
  /** For the link by which she is told of more, or of nothing any more. Cannot be guessed. */
  readonly token: string
  /** Unique for this answer. */
  readonly key: string
}

/** Who writes the mails of questions, in this transaction. */
export interface QuestionMailer {
  /** @returns whether she may be, and is, asked */
  invite(tx: Tx, owner: OwnerToAsk): Promise<boolean>
  tell(tx: Tx, asker: AskerToTell): Promise<void>
}
