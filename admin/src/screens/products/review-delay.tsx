import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { SettledNumber } from '../../parts/settled-number.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

const said = words.reviews.delay

/** After how many days its buyers are asked for a review, where it is not as many as for the rest of the shop. */
export function ReviewDelay({ productId }: { productId: string }) {
  const may = useMay()
  const path = { id: productId }
  const delay = useQuery({
    queryKey: ['review-delay', productId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}/review-delay', { params: { path } })),
    enabled: may('reviews:read'),
  })
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may('settings:read'),
  })
  const set = useDoing({
    run: (days: number | null) =>
      orThrow(dangol.PUT('/api/admin/v1/products/{id}/review-delay', { params: { path }, body: { days } })),
    done: said.done,
    refresh: [['review-delay', productId]],
  })
  if (!may('reviews:read')) return null
  const usual = settings.data?.settings.reviews.askAfterDays
  return (
    <Part title={said.title} about={said.about}>
      <SettledNumber
        label={said.days}
        description={usual === undefined ? said.hint : said.hintUsual(usual)}
        placeholder={usual === undefined ? '' : String(usual)}
        maw={320}
        allowDecimal={false}
        max={365}
        disabled={!delay.data || !may('settings:write') || set.isPending}
        value={delay.data?.days ?? undefined}
        settle={(days) => set.mutate(days)}
        empty={() => set.mutate(null)}
      />
    </Part>
  )
}
