import { dangol, orThrow } from '../../api.ts'
import { useQuery } from '@tanstack/react-query'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { ApprovalRules } from './approval-rules.tsx'
import { Over } from './over.tsx'
import { Waiting } from './waiting.tsx'
import { approvalWords as said } from './words.ts'

export const useApprovals = (side: 'open' | 'over') =>
  useQuery({
    queryKey: ['approvals', side],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/approvals', { params: { query: { side } } })),
    refetchInterval: side === 'open' ? 15_000 : false,
  })

/** Messages and campaigns that wait for a second pair of eyes, and which do. */
export const Approvals = () => (
  <TabbedPage
    title={said.title}
    about={said.about}
    tabs={[
      { part: 'waiting', title: said.tabs.waiting, content: <Waiting /> },
      { part: 'over', title: said.tabs.over, content: <Over /> },
      { part: 'rules', title: said.tabs.rules, content: <ApprovalRules /> },
    ]}
  />
)
