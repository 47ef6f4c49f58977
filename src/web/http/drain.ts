import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

const draining = new WeakSet<object>()

export const isDraining = (server: FastifyInstance): boolean => draining.has(server.server)

/** Ends kept-alive connections with their next answer once the server drains. */
export function closeWhenDraining(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    if (isDraining(server)) reply.header('connection', 'close')
  })
}

export interface Drain {
  /** How long to say "not ready" and still serve, so that whoever balances the load sends no more. */
  noticeMs?: number
  /** Connections still open this long after that are cut. */
  deadlineMs?: number
}

/** Stops taking requests and finishes those at work. */
export async function drain(server: FastifyInstance, { noticeMs = 0, deadlineMs = 10_000 }: Drain = {}): Promise<void> {
  draining.add(server.server)
  await sleep(noticeMs)
  const cut = setTimeout(() => server.server.closeAllConnections(), deadlineMs)
  try {
    await server.close()
  } finally {
    clearTimeout(cut)
  }
}
