import { z } from 'zod'
import { type ChannelAdapter, ChannelOff, openChannel, receiveInbound } from '../../modules/messaging/index.ts'
import { keepRawBodies } from '../http/raw-body.ts'
import type { Request, Routes } from '../server.ts'

/** A text message and what goes with it are a few kilobytes at most. */
const mostBytes = 65_536

export interface ChannelDoors {
  readonly adapters: readonly ChannelAdapter[]
  /** What only this shop knows. */
  readonly secret: () => string
}

/**
 * Where suppliers of channels report: `/hooks/twilio/inbound`, `/hooks/twilio/status`. What came is checked on the bytes
 * as they were sent, kept and acted on in one transaction, and only then answered, so that a supplier which hears
 * nothing tells it again.
 */
export const channelHooks =
  ({ adapters, secret }: ChannelDoors): Routes =>
  (server, { edge }) => {
    keepRawBodies(server)
    for (const adapter of adapters) {
      if (!adapter.receive) continue
      server.post(
        `/hooks/${adapter.name}/:what`,
        {
          bodyLimit: mostBytes,
          config: { crossSite: 'allowed', idempotency: 'none', rateLimit: false },
          schema: { params: z.object({ what: z.enum(['inbound', 'status']) }), hide: true },
        },
        async (request, reply) => {
          const says = await edge.inTransaction(async (tx) => {
            const access = await openChannel(tx, adapter, secret())
            if (!access) throw new ChannelOff()
            const told = read(adapter, request, { ...access, publicUrl: access.publicUrl ?? originOf(request) })
            for (const each of told) if (each.kind === 'ignored') request.log.info({ because: each.because }, 'ignored')
            return receiveInbound(tx, adapter, told)
          })
          const answer = adapter.answer?.(says)
          return answer ? reply.type(answer.type).send(answer.body) : reply.status(204).send()
        },
      )
    }
  }

function read(
  adapter: ChannelAdapter,
  request: Request,
  access: Parameters<NonNullable<ChannelAdapter['receive']>>[1],
): ReturnType<NonNullable<ChannelAdapter['receive']>> {
  const { what } = request.params as { what: string }
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return adapter.receive!({ what, url: request.url, headers: request.headers, body }, access)
}

const originOf = (request: Request): string => `${request.protocol}://${request.host}`
