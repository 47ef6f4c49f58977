import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Goods } from './goods.tsx'
import { Locations } from './locations.tsx'

const said = words.stock

/** What is on the shelves, and where these stand. */
export function Stock() {
  return (
    <TabbedPage
      title={said.title}
      about={said.about}
      tabs={[
        { part: 'goods', title: said.tabs.goods, content: <Goods /> },
        { part: 'locations', title: said.tabs.locations, content: <Locations /> },
      ]}
    />
  )
}
