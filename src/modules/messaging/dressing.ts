import type { Read } from '../../kernel/transaction.ts'

/** What is put on mails as they leave, and not kept with them. */
export interface Dressing {
  /** Writes the HTML as it is to arrive, for instance with links that tell they were followed. */
  readonly decorate?: (html: string, sendId: string) => string
  /** Where a mailbox that refuses later tells so: the sender of the envelope. */
  readonly envelopeFrom?: (sendId: string) => string | undefined
}

/** The dressing of the mails of one batch, in few statements. */
export const dressingFor = (_read: Read, _sendIds: readonly string[]): Promise<Dressing> => Promise.resolve({})
