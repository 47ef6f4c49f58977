import { doing, type Module } from '../../kernel/module.ts'
import type { WebhookPorts } from './courier.ts'
import { sendDue, workOffReplay } from './jobs.ts'
import { webhooks } from './migrations/0001-webhooks.ts'
import { followLog } from './reactions.ts'
import { endHooksOfRevokedKeys, forgetOldDeliveries, rouseLateDeliveries } from './sweeps.ts'
import { workOnEndpoint } from './work-on-endpoint.ts'
import { workOnReplay } from './work-on-replay.ts'

export { changeEndpoint } from './change-endpoint.ts'
export type { Courier, Letter, Reception, WebhookPorts } from './courier.ts'
export { createEndpoint, type MadeEndpoint } from './create-endpoint.ts'
export { disableEndpoint } from './disable-endpoint.ts'
export { enableEndpoint } from './enable-endpoint.ts'
export {
  type Endpoint,
  endpointKinds,
  type EndpointInput,
  endpointSchema,
  mostEndpoints,
  stopReasons,
} from './endpoint.ts'
export { type EventType, eventTypes } from './event-types.ts'
export { getEndpoint, listEndpoints } from './find-endpoint.ts'
export { staying } from './leaving.ts'
export {
  type AttemptMade,
  countDeliveries,
  type Delivery,
  type DeliveryDetail,
  deliveryStates,
  getDelivery,
  listDeliveries,
} from './list-deliveries.ts'
export { type Hook, listHooks } from './list-hooks.ts'
export { samplesOf } from './list-samples.ts'
export { keptDays } from './make-deliveries.ts'
export {
  AddressNotAllowed,
  DeliveryIsTest,
  DeliveryUnknown,
  EndpointDisabled,
  EndpointUnknown,
  EventTypeUnknown,
  HookReplaced,
  HookUnknown,
  ReplayRunning,
  ReplayTooEarly,
  TooManyEndpoints,
} from './refusals.ts'
export { removeEndpoint } from './remove-endpoint.ts'
export { retryDelivery } from './retry-delivery.ts'
export { rotateSecret } from './rotate-secret.ts'
export { listReplays, mostReplayed, type Replay, replayKinds, replayStates, startReplay } from './start-replay.ts'
export { subscribeHook } from './subscribe-hook.ts'
export { testEndpoint } from './test-endpoint.ts'
export { unsubscribeHook } from './unsubscribe-hook.ts'

/** Tells other programs what happens in the shop. */
export const webhooksModule = (ports: WebhookPorts): Module => ({
  name: 'webhooks',
  migrations: [webhooks],
  consumers: [followLog],
  jobs: [
    doing(sendDue, (edge, { endpointId }) => workOnEndpoint(edge, ports, endpointId)),
    doing(workOffReplay, (edge, { replayId }) => workOnReplay(edge, replayId)),
  ],
  recurring: [
    {
      name: 'webhooks.rouse-late-deliveries',
      everySeconds: 60,
      run: (edge) => edge.inTransaction(rouseLateDeliveries),
    },
    {
      name: 'webhooks.end-hooks-of-revoked-keys',
      everySeconds: 60,
      run: (edge) => edge.inTransaction(endHooksOfRevokedKeys),
    },
    { name: 'webhooks.forget-old-deliveries', everySeconds: 6 * 3_600, run: forgetOldDeliveries },
  ],
})
