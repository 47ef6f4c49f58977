import type { ComponentChildren, VNode } from 'preact'
import { type Standing, wordingOf } from '../../../modules/consent/index.ts'
import { dateOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import type { Visit } from '../visit.ts'

export interface PreferencesPageProps {
  visit: Visit
  /** Shown as hers; masked for who came by a link. */
  email: string
  news: Standing | undefined
  /** Whether she wants to hear only when it matters. */
  onlyWhatMatters: boolean
  /** Where the form goes: her account or her link. */
  action: string
  /** What has just happened. */
  said?: string | undefined
  /** Ways beside mail. */
  children?: ComponentChildren
}

/** What she gets from us, and a box to change it. */
export function PreferencesPage(props: PreferencesPageProps): VNode {
  const { visit, email, news, onlyWhatMatters, action, said, children } = props
  const { consent } = visit.words
  return (
    <Document visit={visit} title={consent.title} hidden islands={[visit.assets.islands.push]}>
      <div class="wide narrow stack">
        <h1>{consent.title}</h1>
        {said && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        <p>{consent.lead(email)}</p>
        <form method="post" action={action} class="panel stack">
          <h2>{consent.news}</h2>
          <p class="soft">{standingInWords(visit, news)}</p>
          <label class="check">
            <input type="checkbox" name="news" value="yes" checked={news?.state === 'granted'} />
            <span>{wordingOf('preferences', visit.locale).text}</span>
          </label>
          <h2>{consent.matters}</h2>
          <p class="soft" id="matters-hint">
            {consent.mattersHint}
          </p>
          <label class="check">
            <input
              type="checkbox"
              name="contact"
              value="what-matters"
              checked={onlyWhatMatters}
              aria-describedby="matters-hint"
            />
            <span>{consent.mattersBox}</span>
          </label>
          <p>
            <button class="button">{consent.save}</button>
          </p>
        </form>
        {children}
      </div>
    </Document>
  )
}

function standingInWords({ words, locale, shop }: Visit, news: Standing | undefined): string {
  const { states } = words.consent
  if (!news) return states.never
  if (news.state === 'asked') return states.asked
  return states[news.state](dateOf(news.since, locale, shop.timeZone))
}
