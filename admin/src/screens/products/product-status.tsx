import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type ProductState = Schemas['Product']['status']

const tones: Record<ProductState, Tone> = { active: 'good', draft: 'waiting', archived: 'plain' }

export const ProductStatus = ({ status }: { status: ProductState }) => (
  <Status tone={tones[status]}>{words.products.statuses[status]}</Status>
)
