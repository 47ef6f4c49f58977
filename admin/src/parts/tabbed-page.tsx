import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { Page } from './page.tsx'
import { useFilters } from './search.ts'

interface TabbedPageProps {
  title: string
  about: ReactNode
  /** What one can do here, on the right of the title. */
  actions?: ReactNode
  /** What is said above every part. */
  above?: ReactNode
  /** In their order; the first one opens by itself. */
  tabs: readonly { part: string; title: string; content: ReactNode }[]
}

/** A page of several parts, one seen at a time; the address (`?part=`) says which. */
export function TabbedPage({ title, about, actions, above, tabs }: TabbedPageProps) {
  const { search, set } = useFilters<'part'>()
  const open = tabs.find(({ part }) => part === search.part) ?? tabs[0]
  return (
    <Page title={title} about={about} actions={actions}>
      {above}
      <Tabs value={open?.part ?? null} onChange={(part) => set('part', part)} keepMounted={false}>
        <Tabs.List mb="lg">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.part} value={tab.part}>
              {tab.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ part, content }) => (
          <Tabs.Panel key={part} value={part}>
            {content}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
