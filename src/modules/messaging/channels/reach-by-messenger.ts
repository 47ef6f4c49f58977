import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { platformIdsOf } from '../../profiles/index.ts'

interface OpenAddress {
  address: string
  heardAt: Date
  windowHours: number | null
}

/**
 * Where each of these people is reached on a platform: `NAME:ID`, on the one on which she spoke to the shop last, of those
 * that are on and that she has neither stopped nor left. Whoever never wrote on any is absent; two statements.
 */
export async function reachByMessenger(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const known = await platformIdsOf(read, profileIds)
  const open = await openAddresses(
    read,
    known.map(({ platform, value }) => `${platform}:${value}`),
  )
  const heardAt = new Map(open.map((each) => [each.address, each.heardAt.getTime()]))
  const reachable = known.flatMap(({ of, platform, value }) => {
    const address = `${platform}:${value}`
    const at = heardAt.get(address)
    return at === undefined ? [] : [{ of, address, at }]
  })
  const reach = new Map<string, string>()
  for (const { of, address } of reachable.toSorted((a, b) => b.at - a.at)) if (!reach.has(of)) reach.set(of, address)
  return reach
}

/** Until when the shop may speak at each of these, where a platform lets it only answer. One statement. */
export async function windowEnds(read: Read, addresses: readonly string[]): Promise<Map<string, Date>> {
  if (addresses.length === 0) return new Map()
  return new Map(
    (await openAddresses(read, addresses)).flatMap(({ address, heardAt, windowHours }) =>
      windowHours === null ? [] : [[address, new Date(heardAt.getTime() + windowHours * 3_600_000)] as const],
    ),
  )
}

const openAddresses = (read: Read, addresses: readonly string[]): Promise<OpenAddress[]> =>
  query<OpenAddress>(
    read,
    `select asked.address, a.heard_at as "heardAt", s.window_hours as "windowHours"
     from unnest($1::text[]) as asked (address)
     join messaging.platform_address a
       on a.adapter = split_part(asked.address, ':', 1) and a.address = substr(asked.address, strpos(asked.address, ':') + 1)
     join messaging.channel_setting s on s.adapter = a.adapter and s.is_on
     where a.ended_at is null`,
    [addresses],
  )

/** The platform and her id there, of an address as it stands in the outbox. */
export function platformAddress(address: string): { platform: string; id: string } {
  const at = address.indexOf(':')
  return { platform: address.slice(0, at), id: address.slice(at + 1) }
}
