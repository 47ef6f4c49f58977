import type { VNode } from 'preact'
import type { FitFeedback } from '../../../modules/reviews/index.ts'
import type { Visit } from '../visit.ts'

/** Whether it fits as its size says, by who has worn it: a line with three places, the fuller the more said so (D2). */
export function FitPicture({ visit, fit }: { visit: Visit; fit: FitFeedback }): VNode {
  const { reviews } = visit.words
  const answers = [
    ['small', fit.small],
    ['true-to-size', fit.trueToSize],
    ['large', fit.large],
  ] as const
  const all = fit.small + fit.trueToSize + fit.large
  return (
    <div class="fit">
      {fit.verdict && <p class="fit-verdict">{reviews.fitVerdicts[fit.verdict]}</p>}
      <p class="unseen">{answers.map(([answer, count]) => `${reviews.fit[answer]}: ${count}`).join(', ')}</p>
      <div class="fit-line" aria-hidden="true">
        {answers.map(([answer, count]) => (
          <span key={answer} class={answer === fit.verdict ? 'fit-place most' : 'fit-place'}>
            <progress class="progress" max={all} value={count} />
            <span>{reviews.fit[answer]}</span>
            <span class="soft numbers">{count.toLocaleString(visit.locale)}</span>
          </span>
        ))}
      </div>
    </div>
  )
}
