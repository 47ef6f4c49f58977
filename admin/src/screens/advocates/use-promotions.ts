import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { firstText } from '../markets/shop-markets.ts'

/** Promotions that hold now, to choose from; the newest hundred. */
export function usePromotions(): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['promotions', 'running'],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/promotions', { params: { query: { state: 'running', limit: 100 } } })),
  })
  return (data?.items ?? [])
    .filter(({ automatic }) => !automatic)
    .map(({ id, title }) => ({ value: id, label: firstText(title) }))
}
