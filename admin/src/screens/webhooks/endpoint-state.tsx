import type { Schemas } from '../../api.ts'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

export type Endpoint = Schemas['WebhookEndpoint']
export type Delivery = Schemas['WebhookDelivery']

const said = words.webhooks

export function EndpointState({ endpoint: { disabledFor, failingSince } }: { endpoint: Endpoint }) {
  if (disabledFor === 'staff') return <Status tone="plain">{said.states.staff}</Status>
  if (disabledFor === 'gone') return <Status tone="plain">{said.states.gone}</Status>
  if (disabledFor === 'failing') return <Status tone="bad">{said.states.stopped}</Status>
  if (failingSince) return <Status tone="waiting">{said.states.failing}</Status>
  return <Status tone="good">{said.states.on}</Status>
}

const tones = { waiting: 'waiting', delivered: 'good', failed: 'bad' } as const

export const DeliveryState = ({ state }: { state: Delivery['state'] }) => (
  <Status tone={tones[state]}>{said.deliveryStates[state]}</Status>
)
