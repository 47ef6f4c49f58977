import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dangol, orThrow, ProblemError, type Schemas } from '../../api.ts'
import type { Draft } from './draft.ts'
import type { Finding } from './marks.ts'
import { realPlace, trialOf, wholeTrial, type Trial } from './trial.ts'

export type Preview = Schemas['TemplatePreview']

const restMs = 500

/** How the draft looks to somebody, asked again whenever the writing rests. */
export function usePreview(draft: Draft, locale: string, profileId: string | undefined) {
  const trial = trialOf(draft, locale)
  const [asked] = useDebouncedValue(JSON.stringify(trial ? { trial, profileId } : null), restMs)
  const preview = useQuery({
    queryKey: ['template-preview', asked],
    queryFn: () => ask(JSON.parse(asked) as { trial: Trial; profileId?: string }),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })
  const settled = JSON.stringify(trial ? { trial, profileId } : null) === asked
  return {
    trial,
    shown: trial ? preview.data : undefined,
    error: trial && settled ? preview.error : null,
    refused: trial ? noesOf(preview.error, trial) : {},
    isBehind: trial !== undefined && (!settled || preview.isFetching),
    again: () => void preview.refetch(),
  }
}

const ask = ({ trial: { draft, locale }, profileId }: { trial: Trial; profileId?: string }) =>
  orThrow(
    dangol.POST('/api/admin/v1/templates/preview', {
      body: { draft, locale, ...(profileId ? { profileId } : {}) },
    }),
  )

/** Why it could not be written, by the fields of the draft. */
function noesOf(error: unknown, { locale, places }: Trial): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  const prefix = `languages.${locale}.`
  return Object.fromEntries(
    Object.entries(error.fields).map(([field, why]) => {
      const inner = field.replace(/^draft\./, '')
      return [inner.startsWith(prefix) ? prefix + realPlace(inner.slice(prefix.length), places) : inner, why]
    }),
  )
}

/** What a careful editor would say of the draft, asked again whenever the writing rests. */
export function useFindings(draft: Draft, locales: readonly string[]) {
  const [asked] = useDebouncedValue(JSON.stringify(wholeTrial(draft, locales)?.draft ?? null), restMs * 2)
  const found = useQuery({
    queryKey: ['template-lint', asked],
    queryFn: () => orThrow(dangol.POST('/api/admin/v1/templates/lint', { body: { draft: JSON.parse(asked) as Draft } })),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })
  const places = wholeTrial(draft, locales)?.places
  const findings: readonly Finding[] = (asked === 'null' ? [] : (found.data?.items ?? [])).map((one) => ({
    ...one,
    place: realPlace(one.place, places?.get(one.language)),
  }))
  return { findings, isAsked: asked !== 'null', isBehind: found.isFetching, error: found.error }
}
