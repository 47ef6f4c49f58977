import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { type PostCounts, questionRules, rejectReasons } from '../../../modules/reviews/index.ts'
import type { Visit } from '../visit.ts'

/** How questions and answers come to be shown and in which order, with what was shown and what not. */
export function PublishingQuestions({ visit, posts }: { visit: Visit; posts: PostCounts }): VNode {
  const words = visit.words.questions.publishing
  return (
    <section class="stack" id="questions">
      <h2>{words.title}</h2>
      <div class="prose">
        <p>{words.text}</p>
        <p>{translated(questionRules.questions, visit.locale)}</p>
        <p>{translated(questionRules.answers, visit.locale)}</p>
        <Counts visit={visit} posts={posts} />
      </div>
    </section>
  )
}

function Counts({ visit, posts: { published, rejected, reasons } }: { visit: Visit; posts: PostCounts }): VNode {
  const { publishing: words } = visit.words.questions
  const { publishing, reasons: reasonWords } = visit.words.reviews
  const shown = (count: number) => count.toLocaleString(visit.locale)
  if (published.question + rejected.question === 0) return <p>{words.noCounts}</p>
  const why = rejectReasons.flatMap((reason) => {
    const count = reasons[reason]
    return count ? [`${reasonWords[reason]} (${shown(count)})`] : []
  })
  const rows = [
    ['question', words.questions],
    ['answer', words.answers],
  ] as const
  return (
    <>
      <p>{words.countsLead}</p>
      <div class="table-scroll" tabindex={0} role="group" aria-label={words.title}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{publishing.shownColumn}</th>
              <th scope="col">{publishing.rejectedColumn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([kind, title]) => (
              <tr key={kind}>
                <th scope="row">{title}</th>
                <td>{shown(published[kind])}</td>
                <td>{shown(rejected[kind])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {why.length > 0 && <p>{words.why(why.join(', '))}</p>}
    </>
  )
}
