import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { newToken } from './kernel/id.ts'

/**
 * The secret that signs staff sessions: of the configuration, else made once and kept in the shop's home.
 *
 * Many processes of one shop must share it; give them `SECRET_KEY`.
 */
export function secretOf(config: Config): string {
  if (config.secretKey) return config.secretKey
  const file = join(config.home, 'secret-key')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    mkdirSync(config.home, { recursive: true })
    writeFileSync(file, newToken() + newToken(), { mode: 0o600, flag: 'wx' })
    return readFileSync(file, 'utf8')
  }
}
