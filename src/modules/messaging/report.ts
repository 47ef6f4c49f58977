/**
 * What came back: `hard`, there is no such mailbox; `soft`, not this time; `complaint`, she called it spam; `away`, a
 * machine answered that she is on holiday, which is no bounce.
 */
export type ReportKind = 'hard' | 'soft' | 'complaint' | 'away'

/** Who told: the mail server that was handed the mail, a mail that came back, or a provider. */
export type ReportSource = 'smtp' | 'mail' | 'ses' | 'sendgrid'

/** What a mail server or provider told of one send. */
export interface Report {
  readonly source: ReportSource
  /** The same whenever the same is told again. */
  readonly sourceKey: string
  readonly kind: ReportKind
  /** Absent where the send is not known: the address then says whom it is about. */
  readonly sendId?: string | undefined
  readonly address?: string | undefined
  /** RFC 3463: `5.1.1`. */
  readonly status?: string | undefined
  /** In the words of the other side. */
  readonly said?: string | undefined
  readonly at: Date
}

/** So many mails to one address within so many days that came back softly: it is not written to any more. */
export const softBounces = { most: 4, withinDays: 30 } as const

const longestSaid = 500

/** Others' words without addresses, so that nothing of them need be erased. */
export const withoutAddresses = (said: string | undefined): string | null =>
  said
    ?.replaceAll(/[^\s<>"'(]+@[^\s<>"')]+/g, '…')
    .replaceAll(/[\0-\x1f]+/g, ' ')
    .trim()
    .slice(0, longestSaid) || null

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** A mail server that says no at the door: of the mailbox, or of this mail alone. */
export const refusalOf = (sendId: string, error: { isAddressGone: boolean; message: string }, at: Date): Report => ({
  source: 'smtp',
  sourceKey: sendId,
  kind: error.isAddressGone ? 'hard' : 'soft',
  sendId,
  status: /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(error.message)?.[0],
  said: error.message,
  at,
})
