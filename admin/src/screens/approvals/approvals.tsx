import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { ApprovalRules } from './approval-rules.tsx'
import { Over } from './over.tsx'
import { Waiting } from './waiting.tsx'
import { approvalWords as said } from './words.ts'

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
