import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { SettledNumber } from '../../parts/settled-number.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Ledger } from './ledger.tsx'

interface StockFieldProps {
  variant: Schemas['Variant']
  name: string
  stock: Schemas['Stock'] | undefined
  isKnown: boolean
}

/** How many units there are, kept as soon as one goes on. */
export function StockField(props: StockFieldProps) {
  const { variant, name, stock, isKnown } = props
  const may = useMay()
  const set = useDoing({
    run: (onHand: number) =>
      orThrow(
        dangol.PUT('/api/admin/v1/stock/{variantId}', {
          params: { path: { variantId: variant.id } },
          body: { onHand, reason: 'counted' },
        }),
      ),
    done: words.products.stockSet,
    refresh: [['stock'], ['products']],
  })
  const history = () =>
    modals.open({ title: words.products.ledgerOf(name), size: 'lg', children: <Ledger variantId={variant.id} /> })
  return (
    <>
      <SettledNumber
        aria-label={`${words.products.stock}, ${name}`}
        allowDecimal={false}
        w={88}
        disabled={!isKnown || !may('inventory:write') || set.isPending}
        value={stock?.onHand}
        placeholder={words.products.untracked}
        settle={(onHand) => set.mutate(onHand)}
      />
      {stock && (
        <Button variant="transparent" size="compact-xs" px={0} onClick={history}>
          {words.products.available(stock.available)}
        </Button>
      )}
    </>
  )
}
