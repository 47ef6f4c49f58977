import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { words } from '../../words.ts'
import { Figure } from '../dashboard/figure.tsx'

const said = words.topics

/** How many topics turned lately, for the first page; nothing where none did. */
export function TopicChanges() {
  const { data } = useQuery({
    queryKey: ['topics', 'alerts', 'lately'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/topics/alerts', { params: { query: { days: 14, limit: 100 } } })),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Figure
      name={said.dashboard}
      value={showNumber(data.items.length)}
      about={said.dashboardAbout}
      to="/topics?part=changes"
    />
  )
}
