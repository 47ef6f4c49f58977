import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { AskedQuestions } from './asked-questions.tsx'
import { QuestionFigures } from './question-figures.tsx'
import { QuestionQueue } from './question-queue.tsx'

const said = words.questions

/** Questions: what waits for a decision, what waits for an answer, what has one, and the numbers. */
export function Questions() {
  const tabs = [
    { part: 'queue', title: said.parts.queue, content: <QuestionQueue /> },
    { part: 'open', title: said.parts.open, content: <AskedQuestions key="open" isAnswered={false} /> },
    { part: 'answered', title: said.parts.answered, content: <AskedQuestions key="answered" isAnswered /> },
    { part: 'figures', title: said.parts.figures, content: <QuestionFigures /> },
  ]
  return <TabbedPage title={said.title} about={said.about} tabs={tabs} />
}
