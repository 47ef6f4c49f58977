import type { NameSystem } from './mail-dns.ts'
import type { MailHook } from './mail-hook.ts'

/** By which ways it comes back what became of mails. */
export interface MailIn {
  /** Absent: answers and bounces go to the shop's mailbox. */
  readonly domain: string | undefined
  /** Mail services that tell, of those configured. */
  readonly hooks: readonly MailHook[]
  /** The name by which the mail server signs, where it is told. */
  readonly dkimSelector: string | undefined
  /** In whose name the mail server sends, where it is not the shop's own address. */
  readonly from: string | undefined
  /** Whether mail that comes in is taken by a server of this shop. */
  readonly isListening: boolean
  readonly names: NameSystem
}
