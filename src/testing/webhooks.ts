import { guardedPost } from '../adapters/guarded-fetch/guarded-post.ts'
import { hours } from '../kernel/clock.ts'
import { edgeOf } from '../kernel/edge.ts'
import { newId } from '../kernel/id.ts'
import { inTransaction, reading } from '../kernel/transaction.ts'
import { productChanged } from '../modules/catalog/index.ts'
import {
  createEndpoint,
  type DeliveryDetail,
  getDelivery,
  getEndpoint,
  listDeliveries,
  webhooksModule,
} from '../modules/webhooks/index.ts'
import type { TestDatabase } from './database.ts'
import { drain } from './drain.ts'
import { receiver } from './receiver.ts'

/** What a receiver reads in a body. */
export interface Heard {
  readonly id: string
  readonly type: string
  readonly data: Record<string, unknown>
}

/** A shop that tells a receiver on this machine what happens, and what a test asks of both. */
export async function webhookScene(db: TestDatabase) {
  const there = await receiver()
  const ports = { courier: guardedPost({ loopback: true, timeoutMs: 300 }), secret: () => 'only this shop knows' }
  const modules = [webhooksModule(ports)]
  const edge = edgeOf(db)
  const by = 'hana'
  return {
    ...{ there, ports, modules, edge, by },
    /** As if nobody had ever been told anything; an hour later. */
    forget: async () => {
      await db.pool.query('delete from webhooks.endpoint')
      Object.assign(there, { answer: { status: 204 }, onReceived: undefined })
      there.received.length = 0
      db.clock.forward(hours(1))
      await drain(db, modules)
    },
    anEndpoint: (eventTypes = ['catalog.*']) =>
      inTransaction(db, (tx) => createEndpoint(tx, ports, { address: there.address, description: '', eventTypes, by })),
    /** Changes so many products. @returns their ids */
    announce: async (count = 1) => {
      const ids = Array.from({ length: count }, () => newId())
      await inTransaction(db, async (tx) => {
        for (const productId of ids) await tx.publish(productChanged({ productId }))
      })
      return ids
    },
    deliveriesOf: (endpointId: string): Promise<DeliveryDetail[]> =>
      reading(db, async (read) => {
        const rows = await listDeliveries(read, { endpointId, limit: 100 })
        return Promise.all(rows.map(({ id }) => getDelivery(read, { endpointId, deliveryId: id })))
      }),
    endpointNow: (endpointId: string) => reading(db, (read) => getEndpoint(read, endpointId)),
    heard: (): Heard[] => there.received.map(({ body }) => JSON.parse(body) as Heard),
    sweep: (name: string) => modules[0]!.recurring!.find((each) => each.name === name)!.run(edge),
  }
}
