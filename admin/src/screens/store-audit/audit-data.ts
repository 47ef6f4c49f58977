import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'

export type Run = Schemas['StoreAuditRun']
export type Result = Schemas['StoreAuditResult']
export type Area = Result['area']
export type Answer = NonNullable<Result['answer']>['answer']

export const auditsKey = ['store-audits'] as const

/** The latest audits, newest first; asked again and again while one is under way. */
export const useAudits = () =>
  useQuery({
    queryKey: [...auditsKey, 'list'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/store-audits', { params: { query: { limit: 30 } } })),
    refetchInterval: ({ state }) => (state.data?.items[0]?.isOver === false ? 1_000 : false),
  })

export const useAudit = (id: string) =>
  useQuery({
    queryKey: [...auditsKey, id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/store-audits/{id}', { params: { path: { id } } })),
  })

export const useStart = () =>
  useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/store-audits')),
    done: words.storeAudit.started,
    refresh: [[...auditsKey, 'list']],
  })

/** Where something is mended, as links take it: the path and what its query says. */
export function placeOf(address: string) {
  const [to = '/', query] = address.split('?')
  return { to, search: Object.fromEntries(new URLSearchParams(query)) as never }
}
