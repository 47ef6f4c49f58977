import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

/** From the order to its packing. */
export const ToPacking = ({ order }: { order: Schemas['Order'] }) =>
  packable.has(order.status) && (
    <Button component={Link} to={`/packing/${order.id}`} variant={order.status === 'to-pack' ? 'filled' : 'default'}>
      {words.packing.pack}
    </Button>
  )

const packable = new Set<Schemas['Order']['status']>([
  'to-pack',
  'packing',
  'partially-shipped',
  'shipped',
  'delivered',
  'returned',
])
