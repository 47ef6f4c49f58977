import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useMay } from '../../session.ts'

export interface TemplateChoice {
  readonly value: string
  readonly label: string
  readonly channel: string
}

/** The templates that steps can send, by name. */
export function useTemplates(): readonly TemplateChoice[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['templates', 'names'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates')),
    enabled: may('messages:read'),
    staleTime: 30_000,
  })
  return useMemo(
    () => (data?.items ?? []).map(({ id, name, channel }) => ({ value: id, label: name, channel })),
    [data],
  )
}
