import { foldLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'

/** A mailbox as a header names it; `name` may be empty. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

const library = new MimeNode(false)
const lineLength = 76

/** Needs neither encoding (RFC 2047) nor folding: letters of ASCII without what looks like an encoded word. */
const isPlain = (name: string, value: string): boolean =>
  /^[\x20-\x7e]+$/.test(value) &&
  !/"|=\?/.test(value) &&
  (name.length + 2 + value.length <= lineLength || !value.includes(' '))

/** A header of a mail, encoded where it is more than plain letters and folded where it is long, without its line's end. */
export const headerLine = (name: string, value: string): string =>
  isPlain(name, value) ? `${name}: ${value}` : byLibrary(name, value)

const byLibrary = (name: string, value: unknown): string =>
  foldLines(`${name}: ${library.encodeHeaderValue(name, value as string)}`, lineLength)

const plainAddress = /^[\w+-]+(\.[\w+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** As many lines are kept that name a mailbox: a shop writes in the name of a few people, over and over. */
const mostKept = 200
const kept = new Map<string, string>()

/** The header that names one mailbox: whatever the address holds, it stays one. */
export function mailboxLine(name: string, mailbox: Mailbox): string {
  if (!mailbox.name && plainAddress.test(mailbox.address)) return headerLine(name, mailbox.address)
  const key = [name, mailbox.name, mailbox.address].join('\n')
  const known = kept.get(key)
  if (known) return known
  const line = byLibrary(name, { ...mailbox })
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, line)
  return line
}
