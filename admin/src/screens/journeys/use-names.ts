import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useLocales } from '../../shop.ts'
import { useMay } from '../../session.ts'
import { useChoices, type Choices } from '../segments/use-names.ts'
import type { Names } from './graph/sentence.ts'
import { useTemplates } from './use-templates.ts'

export interface JourneyNames extends Names, Omit<Choices, keyof Names> {
  readonly templates: readonly { value: string; label: string; channel: string }[]
  readonly promotions: readonly { value: string; label: string }[]
  readonly events: readonly Schemas['JourneyEvent'][]
}

const noEvents: readonly Schemas['JourneyEvent'][] = []

/** How things are called that journeys only have ids of, and what can be chosen. */
export function useJourneyNames(): JourneyNames {
  const may = useMay()
  const choices = useChoices()
  const templates = useTemplates()
  const events = useQuery({
    queryKey: ['journey-events'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journey-events')),
    staleTime: 600_000,
  })
  const promotions = useQuery({
    queryKey: ['promotions', 'names'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/promotions', { params: { query: { limit: 100 } } })),
    enabled: may('promotions:read'),
    staleTime: 60_000,
  })
  const known = events.data?.items ?? noEvents
  const [locale = 'en'] = useLocales()
  const offers = (promotions.data?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: title[locale] ?? Object.values(title)[0] ?? id,
  }))
  return {
    ...choices,
    templates,
    promotions: offers,
    events: known,
    template: (id) => templates.find(({ value }) => value === id)?.label,
    promotion: (id) => offers.find(({ value }) => value === id)?.label,
    event: (type) => known.find((event) => event.type === type)?.words.en,
  }
}
