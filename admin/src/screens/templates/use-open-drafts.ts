import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { channels, type Draft } from './draft.ts'

/** What she had written and not saved, as it can be shown, and who else writes. */
export interface OpenDrafts {
  readonly mine: { readonly content: Draft; readonly on: number | null; revision: number; savedAt: string } | undefined
  readonly others: readonly { byName: string | null; savedAt: string }[]
}

/** Asked once when the page opens: what is written from then on is known here. */
export const useOpenDrafts = (place: string) =>
  useQuery({
    queryKey: ['template-draft', place],
    queryFn: async (): Promise<OpenDrafts> => {
      const { mine, others } = await orThrow(
        dangol.GET('/api/admin/v1/template-drafts/{id}', { params: { path: { id: place } } }),
      )
      const content = mine && draftIn(mine.content)
      return { mine: mine && content ? { ...mine, content } : undefined, others }
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** Undefined where it is no draft that this editor could show. */
function draftIn(text: string): Draft | undefined {
  try {
    const found = JSON.parse(text) as Partial<Draft> | null
    const isDraft =
      typeof found === 'object' &&
      found !== null &&
      channels.some((channel) => channel === found.channel) &&
      typeof found.languages === 'object'
    return isDraft ? (found as Draft) : undefined
  } catch {
    return undefined
  }
}
