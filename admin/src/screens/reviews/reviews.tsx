import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Elsewhere } from '../elsewhere/elsewhere.tsx'
import { Decided } from './decided.tsx'
import { Decisions } from './decisions.tsx'
import { Gallery } from './gallery.tsx'
import { proofWords } from './proof-words.ts'
import { Proof } from './proof.tsx'
import { ReviewFigures } from './review-figures.tsx'
import { ReviewQueue } from './review-queue.tsx'

const said = words.reviews

/** Reviews: what waits, what was decided, who decided it, and the numbers. */
export function Reviews() {
  const tabs = [
    { part: 'queue', title: said.parts.queue, content: <ReviewQueue /> },
    { part: 'shown', title: said.parts.shown, content: <Decided /> },
    { part: 'pictures', title: said.parts.pictures, content: <Gallery /> },
    { part: 'decisions', title: said.parts.decisions, content: <Decisions /> },
    { part: 'figures', title: said.parts.figures, content: <ReviewFigures /> },
    { part: 'elsewhere', title: words.elsewhere.part, content: <Elsewhere /> },
    { part: 'proof', title: proofWords.part, content: <Proof /> },
  ]
  return <TabbedPage title={said.title} about={said.about} tabs={tabs} />
}
