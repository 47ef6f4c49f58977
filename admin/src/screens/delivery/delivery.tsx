import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Holidays } from './holidays.tsx'
import { Services } from './services.tsx'
import { Zones } from './zones.tsx'

const said = words.delivery

/** Where parcels go, what that costs, and when nobody packs. */
export function Delivery() {
  return (
    <TabbedPage
      title={said.title}
      about={said.about}
      tabs={[
        { part: 'zones', title: said.tabs.zones, content: <Zones /> },
        { part: 'services', title: said.tabs.services, content: <Services /> },
        { part: 'holidays', title: said.tabs.holidays, content: <Holidays /> },
      ]}
    />
  )
}
