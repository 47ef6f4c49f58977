import { Page } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { Consumers } from './consumers.tsx'
import { Jobs } from './jobs.tsx'
import { SetAside } from './set-aside.tsx'

/** How the machinery goes, read anew every few seconds. */
export const System = () => (
  <Page title={words.system.title} about={words.system.about}>
    <SetAside />
    <Jobs />
    <Consumers />
  </Page>
)
