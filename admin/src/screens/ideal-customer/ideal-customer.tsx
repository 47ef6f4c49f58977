import { Below } from '../../parts/below.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { CheckedCopies } from './checked-copies.tsx'
import { HerWords } from './her-words.tsx'
import { PicturePart } from './picture-form.tsx'
import { PictureVersions } from './picture-versions.tsx'
import { idealWords as said } from './words.ts'

/** Who the ideal customer is, how she speaks, and whether the shop's texts fit her. */
export const IdealCustomer = () => (
  <Below to="/segments" label={said.back}>
    <TabbedPage
      title={said.title}
      about={said.about}
      tabs={[
        { part: 'picture', title: said.tabs.picture, content: <PicturePart /> },
        { part: 'words', title: said.tabs.words, content: <HerWords /> },
        { part: 'texts', title: said.tabs.texts, content: <CheckedCopies /> },
        { part: 'versions', title: said.tabs.versions, content: <PictureVersions /> },
      ]}
    />
  </Below>
)
