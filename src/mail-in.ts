import { readFileSync } from 'node:fs'
import { startMailReceiver } from './adapters/mail-receiver/mail-receiver.ts'
import type { Config } from './config.ts'
import type { Edge } from './kernel/module.ts'
import { isExpected, receiveMail } from './modules/messaging/index.ts'

/** Begins to take mail in, where a domain and a port for it are set. */
export async function openMailReceiver(
  { mailIn: { domain, port, host, certFile, keyFile } }: Config,
  edge: Edge,
  ends: (() => Promise<unknown>)[],
): Promise<void> {
  if (!domain || port === 0) return
  const tls =
    certFile && keyFile ? { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') } : undefined
  const receiver = await startMailReceiver(
    { port, host, domain, tls },
    {
      isExpected: (address) => isExpected(edge, address, domain),
      take: (mail) => receiveMail(edge, mail, domain),
    },
  )
  ends.push(() => receiver.close())
}
