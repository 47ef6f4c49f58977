import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from './web/server.ts'

/** A server that answers at an address. */
export interface Listening {
  readonly port: number
  /** Stops taking connections, lets what has begun finish, and cuts off what has not after ten seconds. */
  drain(): Promise<void>
}

const mostDrainMs = 10_000

export async function listen(server: Server, at: { host: string; port: number }): Promise<Listening> {
  await server.listen(at)
  const { port } = server.server.address() as AddressInfo
  return { port, drain: () => drain(server) }
}

/** A connection that is kept alive counts as open long after its last answer, so idle ones are closed on the way. */
async function drain(server: Server): Promise<void> {
  let isClosed = false
  const closed = server.close().then(() => (isClosed = true))
  for (const end = performance.now() + mostDrainMs; !isClosed && performance.now() < end;) {
    server.server.closeIdleConnections()
    await Promise.race([closed, sleep(50)])
  }
  server.server.closeAllConnections()
  await closed
}
