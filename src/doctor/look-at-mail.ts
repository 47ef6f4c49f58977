import type { Config } from '../config.ts'
import { edgeOf } from '../kernel/edge.ts'
import type { Database } from '../kernel/database.ts'
import { checkMailDns, mailNames, type NameSystem, type RecordFound } from '../modules/messaging/index.ts'
import { type Finding, good, watch } from './finding.ts'

const mend: Readonly<Record<RecordFound['record'], string>> = {
  spf: 'Add one TXT record that names who may send for the domain and ends in -all or ~all (RFC 7208).',
  dkim: 'Add the TXT record that your mail service shows, and set DKIM_SELECTOR to its name (RFC 6376).',
  dmarc: 'Add a TXT record like “v=DMARC1; p=quarantine” (RFC 7489).',
  mx: 'Point the MX record of MAIL_IN_DOMAIN at the machine that takes mail in.',
}

/** Whether mailboxes can tell that mails of the shop are its own; nothing where no mail leaves. */
export async function lookAtMail(db: Database, config: Config, names: NameSystem): Promise<Finding[]> {
  if (!config.mail.smtpUrl) return []
  const made = await db.pool.query<{ there: boolean }>(`select to_regclass('messaging.dkim_key') is not null as there`)
  if (!made.rows[0]!.there) return []
  const { from, dkimSelector } = config.mail
  const incomingDomain = config.mailIn.domain
  const asked = await edgeOf(db).reading((read) => mailNames(read, { from, dkimSelector, incomingDomain }))
  return (await checkMailDns(names, asked)).map(inWords)
}

function inWords({ record, name, state, value }: RecordFound): Finding {
  const about = record.toUpperCase()
  if (state === 'good') return good(about, `${name}: ${value?.slice(0, 60)}`)
  if (state === 'unreachable')
    return watch(about, `${name} could not be asked`, 'Look again when the network is there.')
  return watch(
    about,
    state === 'missing' ? `${name} has none` : `${name} is weak: ${value?.slice(0, 60)}`,
    mend[record],
  )
}
