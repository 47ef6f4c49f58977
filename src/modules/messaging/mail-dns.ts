import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { domainOf } from './report.ts'

/** Asks the name system of the internet; nothing where there is no such record, an error where nobody answers. */
export interface NameSystem {
  txt(name: string): Promise<readonly string[]>
  mx(name: string): Promise<readonly string[]>
}

export const mailRecords = ['spf', 'dkim', 'dmarc', 'mx'] as const

/** One record that mailboxes look at before they trust a mail. */
export interface RecordFound {
  readonly record: (typeof mailRecords)[number]
  /** Under which name it stands. */
  readonly name: string
  /** `unreachable`: the name system did not answer, which says nothing. */
  readonly state: 'good' | 'weak' | 'missing' | 'unreachable'
  readonly value: string | null
}

/** What is to be asked of the name system, as the shop is set up. */
export interface MailNames {
  /** The domain that mails come from. */
  readonly domain: string
  readonly selectors: readonly string[]
  readonly incomingDomain: string | undefined
}

/** Of the shop's settings, and of the key that it signs with itself where it does. */
export async function mailNames(
  read: Read,
  set: { from: string | undefined; dkimSelector: string | undefined; incomingDomain: string | undefined },
): Promise<MailNames> {
  const { contactEmail } = await shopSettings(read)
  const domain = domainOf(/[^\s<>]+@[^\s<>]+/.exec(set.from ?? '')?.[0] ?? contactEmail)
  const keys = await query<{ selector: string }>(
    read,
    'select selector from messaging.dkim_key where ended_at is null and domain = $1',
    [domain],
  )
  const selectors = [...new Set([...keys.map(({ selector }) => selector), set.dkimSelector ?? ''])].filter(Boolean)
  return { domain, selectors, incomingDomain: set.incomingDomain }
}

/**
 * Whether mailboxes can tell that mails of the shop are its own: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489), and
 * whether what comes back finds the way here.
 */
export async function checkMailDns(dns: NameSystem, { domain, selectors, incomingDomain }: MailNames) {
  return Promise.all([
    look('spf', domain, dns.txt(domain), isOf('v=spf1'), (value) => /[-~]all\b|redirect=/.test(value)),
    ...selectors.map((selector) => {
      const name = `${selector}._domainkey.${domain}`
      return look(
        'dkim',
        name,
        dns.txt(name),
        (value) => /\bp=/.test(value),
        (value) => /\bp=[A-Za-z0-9+/]{40}/.test(value),
      )
    }),
    ...(selectors.length === 0
      ? [{ record: 'dkim', name: `…._domainkey.${domain}`, state: 'missing', value: null } as const]
      : []),
    look('dmarc', `_dmarc.${domain}`, dns.txt(`_dmarc.${domain}`), isOf('v=DMARC1'), (value) =>
      /\bp=(quarantine|reject)/i.test(value),
    ),
    ...(incomingDomain
      ? [
          look(
            'mx',
            incomingDomain,
            dns.mx(incomingDomain),
            () => true,
            () => true,
          ),
        ]
      : []),
  ])
}

const isOf = (version: string) => (value: string) => value.toLowerCase().startsWith(version.toLowerCase())

async function look(
  record: RecordFound['record'],
  name: string,
  answer: Promise<readonly string[]>,
  isIt: (value: string) => boolean,
  isGood: (value: string) => boolean,
): Promise<RecordFound> {
  try {
    const values = (await answer).filter(isIt)
    const [value = null] = values
    const state =
      value === null ? 'missing' : values.length === 1 || record === 'mx' ? (isGood(value) ? 'good' : 'weak') : 'weak'
    return { record, name, state, value }
  } catch {
    return { record, name, state: 'unreachable', value: null }
  }
}
