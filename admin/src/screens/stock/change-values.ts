import { dangol, orThrow, type Schemas } from '../../api.ts'

export type Kind = 'count' | 'came' | 'went' | 'move'
type Reason = Schemas['LedgerEntry']['reason']

/** A change of the stock as it is written; its fields have the names of the API's, so that a no finds its field. */
export interface ChangeValues {
  kind: Kind
  /** When it was counted. */
  onHand: number | ''
  /** When units came or went: how many, never below zero. */
  delta: number | ''
  /** When they were moved. */
  quantity: number | ''
  /** Empty for the first that fits. */
  reason: string
  reference: string
  /** Empty for the first location, as is `from`. */
  locationId: string
  from: string
  to: string
}

export const changeValues: ChangeValues = {
  kind: 'count',
  onHand: '',
  delta: '',
  quantity: '',
  reason: '',
  reference: '',
  locationId: '',
  from: '',
  to: '',
}

/** Which field says how many. */
export const unitsField = { count: 'onHand', came: 'delta', went: 'delta', move: 'quantity' } as const

const reasons: Record<Kind, readonly [Reason, ...Reason[]]> = {
  count: ['counted'],
  came: ['received', 'restocked', 'corrected'],
  went: ['damaged', 'lost', 'given', 'corrected'],
  move: ['moved'],
}

export const reasonsOf = (kind: Kind): readonly Reason[] => reasons[kind]

export async function changeStock(variantId: string, values: ChangeValues): Promise<void> {
  const { kind, locationId, from, to } = values
  const params = { path: { variantId } }
  const reason = reasons[kind].find((one) => one === values.reason) ?? reasons[kind][0]
  const reference = values.reference.trim() ? { reference: values.reference.trim() } : {}
  const units = Number(values[unitsField[kind]])
  if (kind === 'count') {
    const body = { onHand: units, reason, locationId, ...reference }
    await orThrow(dangol.PUT('/api/admin/v1/stock/{variantId}', { params, body }))
  } else if (kind === 'move') {
    const body = { from, to, quantity: units, ...reference }
    await orThrow(dangol.POST('/api/admin/v1/stock/{variantId}/move', { params, body }))
  } else {
    const body = { delta: kind === 'came' ? units : -units, reason, locationId, ...reference }
    await orThrow(dangol.POST('/api/admin/v1/stock/{variantId}/adjust', { params, body }))
  }
}
