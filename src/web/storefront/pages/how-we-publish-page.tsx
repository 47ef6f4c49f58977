import type { ComponentChildren, VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import {
  type PostCounts,
  rejectReasons,
  reviewSorts,
  type ReviewCounts,
  sortRules,
} from '../../../modules/reviews/index.ts'
import { dateOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import { PublishingQuestions } from '../parts/publishing-questions.tsx'
import type { Visit } from '../visit.ts'

interface HowWePublishProps {
  visit: Visit
  counts: ReviewCounts
  posts: PostCounts
}

/** How reviews come to be shown, for who does not believe shops: rules, reasons, and the counts to check them by (N8). */
export function HowWePublishPage({ visit, counts, posts }: HowWePublishProps): VNode {
  const { publishing: words, reasons, sorts } = visit.words.reviews
  const { needDecision } = visit.shop.reviews
  return (
    <Document visit={visit} title={words.title} description={words.lead}>
      <div class="wide narrow stack publishing">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Part title={needDecision ? words.blindTitle : words.openTitle}>
          <p>{needDecision ? words.blind : words.open}</p>
        </Part>
        <Part title={words.reasonsTitle}>
          <p>{words.reasonsLead}</p>
          <ul>
            {rejectReasons.map((reason) => (
              <li key={reason}>{reasons[reason]}</li>
            ))}
          </ul>
        </Part>
        <Part title={words.secondTitle}>
          <p>{words.second}</p>
        </Part>
        <Part title={words.countsTitle}>
          <Counts visit={visit} counts={counts} />
        </Part>
        <Part id="bought" title={words.boughtTitle}>
          <p>{words.boughtText}</p>
        </Part>
        <Part title={words.meanTitle}>
          <p>{words.meanText}</p>
        </Part>
        <Part title={words.sortTitle}>
          <dl class="rules">
            {reviewSorts.map((sort) => (
              <div key={sort}>
                <dt>
                  <strong>{sorts[sort]}</strong>
                </dt>
                <dd>{translated(sortRules[sort], visit.locale)}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part title={words.incentiveTitle}>
          <p>{words.incentiveText}</p>
        </Part>
        {visit.shop.questions.on && <PublishingQuestions visit={visit} posts={posts} />}
      </div>
    </Document>
  )
}

function Part({ id, title, children }: { id?: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section class="stack" id={id}>
      <h2>{title}</h2>
      <div class="prose">{children}</div>
    </section>
  )
}

function Counts({ visit, counts }: { visit: Visit; counts: ReviewCounts }): VNode {
  const { publishing: words, stars: starsOf } = visit.words.reviews
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const pictures = sum(counts.picturesRefused)
  const all = { published: sum(counts.published), rejected: sum(counts.rejected) }
  const shown = (count: number) => count.toLocaleString(visit.locale)
  if (all.published + all.rejected === 0) return <p>{words.countsNone}</p>
  return (
    <>
      <p>{words.countsLead}</p>
      <div class="table-scroll" tabindex={0} role="group" aria-label={words.countsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.starsColumn}</th>
              <th scope="col">{words.shownColumn}</th>
              <th scope="col">{words.rejectedColumn}</th>
              {pictures > 0 && <th scope="col">{words.picturesColumn}</th>}
            </tr>
          </thead>
          <tbody>
            {[5, 4, 3, 2, 1].map((stars) => (
              <tr key={stars}>
                <th scope="row">{starsOf(stars)}</th>
                <td>{shown(counts.published[stars - 1]!)}</td>
                <td>{shown(counts.rejected[stars - 1]!)}</td>
                {pictures > 0 && <td>{shown(counts.picturesRefused[stars - 1]!)}</td>}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.all}</th>
              <td>{shown(all.published)}</td>
              <td>{shown(all.rejected)}</td>
              {pictures > 0 && <td>{shown(pictures)}</td>}
            </tr>
          </tbody>
        </table>
      </div>
      {counts.waiting > 0 && counts.waitingSince && (
        <p>
          {words.waiting(counts.waiting)}{' '}
          <time datetime={counts.waitingSince.toISOString()}>
            {words.waitingSince(dateOf(counts.waitingSince, visit.locale, visit.shop.timeZone))}
          </time>
        </p>
      )}
    </>
  )
}
