import { Select } from '@mantine/core'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { CountriesPart } from './countries/countries.tsx'
import { countryWords } from './countries/words.ts'
import { ReturningPart } from './returning/returning.tsx'
import { returningWords } from './returning/words.ts'
import { SellingPart } from './selling.tsx'
import { useDays } from './use-days.ts'

const said = words.figures

/** How the shop does: who comes back first of all, then each country, then how it sells. */
export function Figures() {
  const { days, choices, set } = useDays()
  return (
    <TabbedPage
      title={said.title}
      about={said.about}
      actions={<Select {...choices} value={String(days)} onChange={set} />}
      tabs={[
        { part: 'returning', title: returningWords.tab, content: <ReturningPart days={days} /> },
        { part: 'countries', title: countryWords.tab, content: <CountriesPart days={days} /> },
        { part: 'selling', title: said.selling, content: <SellingPart days={days} /> },
      ]}
    />
  )
}
