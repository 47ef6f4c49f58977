import { type Consumer, on } from '../../kernel/module.ts'
import { leaving } from './leaving.ts'
import { makeDeliveries } from './make-deliveries.ts'

/** Puts in line what others are to be told. */
export const followLog: Consumer = {
  name: 'webhooks',
  reactions: leaving.map(({ event }) => on(event, makeDeliveries)),
}
