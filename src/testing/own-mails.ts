import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, '../modules')

/** Which mails the shop's own code declares, by name. Tests that ran before in this process defined others beside them. */
export const ownMails: readonly string[] = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(modules, file), 'utf8').matchAll(/\bdefineMail\(\s*'([^']+)'/g)])
  .map(([, template]) => template!)
