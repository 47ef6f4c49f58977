import { z } from 'zod'
import { OriginInvalid } from './refusals.ts'

/** How people were reached where a source collects; said with each of its events. */
export const collectChannels = [
  'web',
  'app',
  'email',
  'social',
  'paid',
  'organic',
  'sms',
  'chat',
  'events',
  'retail',
  'marketplace',
  'other',
] as const
export type CollectChannel = (typeof collectChannels)[number]

export const mostSources = 200
export const mostKeys = 10
export const mostOrigins = 20

/** What staff say of a source. */
export const sourceSchema = z
  .object({
    name: z.string().trim().min(1).max(80).describe('By which staff know it: Blog, Till in Busan'),
    channel: z.enum(collectChannels).describe('How people were reached there; said with each of its events'),
    origins: z
      .array(z.string().trim().min(1).max(200))
      .max(mostOrigins)
      .default([])
      .describe('Sites whose pages may send with its keys, like https://blog.example.com; programs need none'),
  })
  .meta({ id: 'NewSource' })

export type SourceInput = z.output<typeof sourceSchema>

/** A key by which events come in; the key itself is shown once and never kept. */
export interface WriteKey {
  readonly id: string
  /** The first characters, by which people tell their keys apart. */
  readonly shown: string
  readonly createdAt: Date
  /** Kept to the minute. */
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** Who sends events: a site or a program of the brand. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly channel: CollectChannel
  readonly origins: readonly string[]
  readonly createdAt: Date
  /** Newest first; also those that were revoked. */
  readonly keys: readonly WriteKey[]
  /** Of the last 24 hours, in whole hours. */
  readonly taken: number
  readonly repeated: number
  readonly refused: number
  readonly lastEventAt: Date | null
}

/**
 * Origins as browsers write them, each once.
 *
 * @throws {OriginInvalid} naming the one that is no address of a site
 */
export function originsFrom(texts: readonly string[]): string[] {
  const origins = texts.map((text, index) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname) || url.search || url.username)
      throw new OriginInvalid(index)
    return url.origin
  })
  return [...new Set(origins)]
}
