import { Tabs } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { AllChecks } from './all-checks.tsx'
import type { Run } from './audit-data.ts'
import { Changes } from './changes.tsx'
import { LookedAt } from './looked-at.tsx'
import { Questions } from './questions.tsx'
import { ToMend } from './to-mend.tsx'

const said = words.storeAudit.tabs

/** What one audit says, in parts; the address says which, and which area is looked at. */
export function Tabbed({ audit, runs }: { audit: Schemas['StoreAudit']; runs: readonly Run[] }) {
  const { search, set } = useFilters<'part' | 'area'>()
  const results = audit.results.filter(({ area }) => !search.area || area === search.area)
  const failing = results.filter(({ state }) => state === 'fail')
  const questions = results.filter(({ kind }) => kind === 'manual')
  const parts = [
    ['mend', said.mend(failing.length), <ToMend results={failing} />],
    [
      'questions',
      said.questions(questions.filter(({ state }) => state === 'open').length),
      <Questions results={questions} />,
    ],
    ['changes', said.changes, <Changes runs={runs} />],
    ['all', said.all, <AllChecks results={results} />],
    ['pages', said.pages, <LookedAt pages={audit.pages} />],
  ] as const
  const open = parts.find(([part]) => part === search.part) ?? parts[0]
  return (
    <Tabs value={open[0]} onChange={(part) => set('part', part)} keepMounted={false}>
      <Tabs.List mb="lg">
        {parts.map(([part, title]) => (
          <Tabs.Tab key={part} value={part}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(([part, , content]) => (
        <Tabs.Panel key={part} value={part}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
