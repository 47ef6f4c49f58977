import type { LoggedEvent } from '../../../kernel/event.ts'
import type { Consumer } from '../../../kernel/module.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { shipmentDelivered, shipmentShipped } from '../../fulfilment/index.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded, orderRefundRefused } from '../../orders/index.ts'
import { profileMerged, profileUnmerged } from '../../profiles/index.ts'
import { shopChanged } from '../../shop/index.ts'
import { noteParcels } from '../countries/note-parcels.ts'
import { keepZone } from './keep-zone.ts'
import { noteSales } from './note-sales.ts'
import { reckonBuyers } from './reckon-buyers.ts'

type Logged = LoggedEvent<Record<string, unknown>>

const selling = [orderPlaced, orderCancelled, orderRefunded, orderCredited, orderRefundRefused]
const joining = [profileMerged, profileUnmerged]
const sending = [shipmentShipped, shipmentDelivered]
const typesOf = (definitions: readonly { type: string }[]) => definitions.map(({ type }) => type)

/**
 * Who comes back, and what is sold where, follow the log.
 *
 * NOTE one lane: people who are merged come from events of several profiles, which lanes would take side by side.
 */
export const followSales: Consumer = {
  name: 'analytics.sales',
  reactions: [],
  together: { types: typesOf([...selling, ...joining, ...sending, shopChanged]), react: follow },
}

async function follow(tx: Tx, events: readonly Logged[]): Promise<void> {
  const timeZone = await keepZone(tx)
  const of = (definitions: readonly { type: string }[]) => {
    const types = typesOf(definitions)
    return events.filter(({ type }) => types.includes(type))
  }
  await noteSales(tx, idsIn(of([...selling, ...sending]), 'orderId'), timeZone)
  const told = of([...selling, ...joining])
  const people = [...new Set(['profileId', 'mergedId', 'restoredId'].flatMap((name) => idsIn(told, name)))]
  await reckonBuyers(tx, people, timeZone)
  await noteParcels(tx, of(sending), timeZone)
}

const idsIn = (events: readonly Logged[], name: string): string[] => [
  ...new Set(events.flatMap(({ data }) => (typeof data[name] === 'string' ? [data[name]] : []))),
]
