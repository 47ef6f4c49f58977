import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useFilters } from '../../parts/search.ts'

export const periods = [28, 90, 365] as const
export type Leaning = Schemas['SaidOfTopic']['leaning']
const leanings = ['positive', 'negative'] as const

/** What is looked at, as the address says. */
export function useAsked() {
  const { search, set } = useFilters<'days' | 'product' | 'topic' | 'leaning'>()
  const days = periods.find((one) => String(one) === search.days) ?? 90
  const asked = { days, ...(search.product ? { productId: search.product } : {}) }
  const leaning = leanings.find((one) => one === search.leaning)
  return { asked, topic: search.topic, leaning, set }
}

export type Asked = ReturnType<typeof useAsked>['asked']

export const useTopicFigures = (asked: Asked) =>
  useQuery({
    queryKey: ['topics', 'figures', asked],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/topics', { params: { query: asked } })),
    placeholderData: (before) => before,
  })

/** A topic in the language of the admin. */
export const nameOf = (name: Readonly<Record<string, string>>): string => name['en'] ?? Object.values(name)[0] ?? ''

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
export const showShare = (count: number, of: number): string => percent.format(of > 0 ? count / of : 0)
