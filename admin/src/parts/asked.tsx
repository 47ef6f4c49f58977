import type { ReactNode } from 'react'
import { Loading, Problem } from './states.tsx'

interface Query<Data> {
  data: Data | undefined
  error: unknown
  refetch: () => unknown
}

/** What the shop answered, or that it has not yet, or why it did not. What was there stays while it is asked again. */
export function Asked<Data>(props: { query: Query<Data>; rows?: number; children: (data: Data) => ReactNode }) {
  const { query, rows, children } = props
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Problem error={query.error} retry={() => void query.refetch()} />
  return <Loading {...(rows ? { rows } : {})} />
}
