import type { Report } from './report.ts'

/** What a mail service tells of one mail; the send is named in one of several ways, or not at all. */
export interface ToldByProvider extends Omit<Report, 'sendId' | 'source'> {
  /** What stood in the header `X-Dangol-Send`. */
  readonly sendMark?: string | undefined
  /** The sender of the envelope. */
  readonly sender?: string | undefined
  /** Message-ID as it left here, with or without brackets. */
  readonly messageId?: string | undefined
}

/** What one call of a mail service says, its signature checked. */
export interface HookCall {
  readonly reports: readonly ToldByProvider[]
  /** Addresses that left by the service's own link. */
  readonly unsubscribed?: readonly string[]
  /** Done once the rest is kept: saying to the service that it is heard. */
  readonly afterwards?: () => Promise<void>
}

/** A mail service that tells what became of mails. */
export interface MailHook {
  readonly name: 'ses' | 'sendgrid'
  /**
   * Checks who calls, and reads what it says.
   *
   * @throws {HookSignatureWrong}
   * @throws {HookUnreadable}
   */
  read(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>): Promise<HookCall>
}
