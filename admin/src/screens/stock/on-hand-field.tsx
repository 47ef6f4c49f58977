import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { dangol, orThrow, queries } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { SettledNumber } from '../../parts/settled-number.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { nameOf, type StockRow } from './goods-columns.tsx'

const said = words.stock
const stale = [['stock'], ['products'], ['dashboard']]

/** The count of a variant, changed in place; the message that says so takes it back. */
export function OnHandField({ row }: { row: StockRow }) {
  const may = useMay()
  const path = { variantId: row.variantId }
  const set = useDoing({
    run: (onHand: number) =>
      orThrow(dangol.PUT('/api/admin/v1/stock/{variantId}', { params: { path }, body: { onHand, reason: 'counted' } })),
    refresh: stale,
    after: (_, onHand) => offerUndo(row, onHand),
  })
  return (
    <SettledNumber
      aria-label={said.onHandOf(nameOf(row))}
      allowDecimal={false}
      w={84}
      max={100_000_000}
      disabled={!may('inventory:write') || set.isPending}
      value={row.tracked ? row.onHand : undefined}
      placeholder={said.notCounted}
      settle={(onHand) => set.mutate(onHand)}
    />
  )
}

function offerUndo(row: StockRow, onHand: number): void {
  const id = `stock ${row.variantId}`
  const undo = () => {
    notifications.hide(id)
    void takeBack(row, onHand).then(() => {
      for (const queryKey of stale) void queries.invalidateQueries({ queryKey })
      notifications.show({ message: said.undone, color: 'pine' })
    })
  }
  notifications.hide(id)
  notifications.show({
    id,
    color: 'pine',
    autoClose: 15_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{said.set(nameOf(row), onHand)}</Text>
        <Button size="xs" variant="default" onClick={undo}>
          {said.undo}
        </Button>
      </Group>
    ),
  })
}

/** By the difference, so that what was sold meanwhile stays sold. */
async function takeBack(row: StockRow, onHand: number): Promise<void> {
  const params = { path: { variantId: row.variantId } }
  const delta = row.onHand - onHand
  if (delta !== 0) {
    await orThrow(
      dangol.POST('/api/admin/v1/stock/{variantId}/adjust', { params, body: { delta, reason: 'corrected' } }),
    )
  }
  if (row.tracked) return
  const body = { tracked: false, policy: row.policy }
  await orThrow(dangol.PUT('/api/admin/v1/stock/{variantId}/policy', { params, body }))
}
