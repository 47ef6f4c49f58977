import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'

const said = words.markets

/** Rates to begin with, for every place of the markets that has none. */
export function SuggestRates() {
  const { data } = useMarkets()
  const countries = [...new Set(data?.items.flatMap((market) => market.countries))]
  const adopt = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/tax-rates/adopt', { body: { countries, withRegions: true } })),
    refresh: [['tax-rates']],
    after: ({ added }) => notifications.show({ message: said.suggested(added), color: 'pine' }),
  })
  const ask = () =>
    modals.openConfirmModal({
      title: said.suggestTitle,
      children: said.suggestAbout,
      labels: { confirm: said.suggest, cancel: words.common.keep },
      onConfirm: () => adopt.mutate(),
    })
  return (
    <Button variant="default" disabled={countries.length === 0} loading={adopt.isPending} onClick={ask}>
      {said.suggest}
    </Button>
  )
}
