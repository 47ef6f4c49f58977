import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIdsOf, platformIdsOf } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { ownChat } from './platforms/own-chat.ts'

interface OpenAddress {
  address: string
  heardAt: Date
  windowHours: number | null
}

/**
 * Where each of these people is reached on a platform: `NAME:ID`, on the one on which she spoke to the shop last, of those
 * that are on and that she has neither stopped nor left. The shop's own chat is one of them: there an id is a profile.
 * Whoever never wrote on any is absent; three statements.
 */
export async function reachByMessenger(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const [there, members] = await Promise.all([platformIdsOf(read, profileIds), personIdsOf(read, profileIds)])
  const known = [
    ...there.map(({ of, platform, value }) => ({ of, address: `${platform}:${value}` })),
    ...[...members].flatMap(([of, ids]) => ids.map((id) => ({ of, address: `${ownChat.name}:${id}` }))),
  ]
  const open = await openAddresses(
    read,
    known.map(({ address }) => address),
  )
  const heardAt = new Map(open.map((each) => [each.address, each.heardAt.getTime()]))
  const reachable = known.flatMap(({ of, address }) => {
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

async function openAddresses(read: Read, addresses: readonly string[]): Promise<OpenAddress[]> {
  const { chat } = await shopSettings(read)
  return query<OpenAddress>(
    read,
    `select asked.address, a.heard_at as "heardAt", s.window_hours as "windowHours"
     from unnest($1::text[]) as asked (address)
     join messaging.platform_address a
       on a.adapter = split_part(asked.address, ':', 1) and a.address = substr(asked.address, strpos(asked.address, ':') + 1)
     join messaging.channel_setting s on s.adapter = a.adapter and s.is_on
     where a.ended_at is null and ($2 or a.adapter <> '${ownChat.name}')`,
    [addresses, chat.on],
  )
}

/** The platform and her id there, of an address as it stands in the outbox. */
export function platformAddress(address: string): { platform: string; id: string } {
  const at = address.indexOf(':')
  return { platform: address.slice(0, at), id: address.slice(at + 1) }
}
