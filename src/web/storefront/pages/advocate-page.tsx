import type { ComponentChildren, VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import {
  type Brought,
  type Membership,
  type PointsOf,
  type Reward,
  rewardInWords,
} from '../../../modules/advocates/index.ts'
import { dateOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** What an advocate sees of herself. */
export interface AdvocateShown {
  readonly membership: Membership
  readonly brought: Brought
  readonly points: readonly PointsOf[]
  readonly rewards: readonly Reward[]
}

interface AdvocatePageProps {
  readonly visit: Visit
  /** Undefined for who was never asked. */
  readonly shown: AdvocateShown | undefined
  readonly terms: { readonly version: string; readonly paragraphs: readonly string[] }
  readonly said?: string | undefined
  readonly fault?: string | undefined
}

/** Her part in the programme: the terms while she decides, then her link and what it brought. */
export function AdvocatePage({ visit, shown, terms, said, fault }: AdvocatePageProps): VNode {
  const words = visit.words.advocates
  const state = shown?.membership.state
  return (
    <Document visit={visit} title={words.title} hidden>
      <div class="wide narrow stack advocate">
        <h1>{words.title}</h1>
        {said && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        {shown && state === 'active' && <Taking visit={visit} shown={shown} />}
        {(!shown || state === 'ended') && <p>{words.notInvited}</p>}
        {shown && state !== 'active' && state !== 'ended' && (
          <Deciding visit={visit} isBack={state !== 'invited'} terms={terms} fault={fault} />
        )}
        <p>
          <a href={href(visit, '/account')}>{visit.words.nav.account}</a>
        </p>
      </div>
    </Document>
  )
}

interface DecidingProps extends Pick<AdvocatePageProps, 'visit' | 'terms' | 'fault'> {
  readonly isBack: boolean
}

function Deciding({ visit, isBack, terms, fault }: DecidingProps): VNode {
  const words = visit.words.advocates
  return (
    <>
      <p>{isBack ? words.leadBack : words.lead}</p>
      <div class="panel">
        <Terms paragraphs={terms.paragraphs} />
      </div>
      <form method="post" action={href(visit, '/account/advocate/join')} class="stack" novalidate>
        <input type="hidden" name="version" value={terms.version} />
        <label class="check">
          <input
            type="checkbox"
            name="agree"
            value="yes"
            required
            {...(fault && { 'aria-invalid': true, 'aria-describedby': 'agree-fault' })}
          />
          <span>{words.agree}</span>
        </label>
        {fault && (
          <p id="agree-fault" class="fault" role="alert">
            {fault}
          </p>
        )}
        <p>
          <button class="button">{words.join}</button>
        </p>
      </form>
      {!isBack && (
        <form method="post" action={href(visit, '/account/advocate/leave')}>
          <button class="button link">{words.decline}</button>
        </form>
      )}
    </>
  )
}

const Terms = ({ paragraphs }: { paragraphs: readonly string[] }): VNode => (
  <ol class="stack advocate-terms">
    {paragraphs.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ol>
)

function Taking({ visit, shown }: { visit: Visit; shown: AdvocateShown }): VNode {
  const words = visit.words.advocates
  const { membership, brought, points, rewards } = shown
  const { link, code, acceptedAt, terms } = membership
  const done = points.filter(({ times }) => times > 0)
  const day = (at: Date) => dateOf(at, visit.locale, visit.shop.timeZone)
  const revenue = brought.revenue.map((amount) => formatMoney(amount, visit.locale)).join(', ')
  return (
    <>
      <p class="soft">{words.since(day(acceptedAt!))}</p>
      <Part id="advocate-link" title={words.yourLink} hint={words.yourLinkHint}>
        <p class="advocate-copy">{`${visit.origin}${href(visit, `/with/${link}`)}`}</p>
      </Part>
      {code && (
        <Part id="advocate-code" title={words.yourCode} hint={words.yourCodeHint}>
          <p class="advocate-copy">{code}</p>
        </Part>
      )}
      <Part id="advocate-mark" title={words.mark} hint={words.markHint}>
        <p class="advocate-copy">{words.markText(visit.shop.name)}</p>
      </Part>
      <Part id="advocate-brought" title={words.brought}>
        <Figures
          of={[
            [words.visits, String(brought.visits)],
            [words.orders, String(brought.orders)],
            [words.revenue, revenue || words.nothingYet],
          ]}
        />
      </Part>
      {done.length > 0 && (
        <Part id="advocate-yours" title={words.yours}>
          <Figures of={done.map(({ of, times }) => [words.deeds[of], String(times)])} />
        </Part>
      )}
      <Part id="advocate-thanks" title={words.thanks}>
        {rewards.length === 0 && <p class="soft">{words.noThanks}</p>}
        {rewards.length > 0 && (
          <Figures of={rewards.map((one) => [`${one.reason} · ${day(one.at)}`, rewardInWords(one, visit.locale)])} />
        )}
      </Part>
      <details class="panel">
        <summary>{words.terms}</summary>
        <Terms paragraphs={terms?.text.split('\n\n') ?? []} />
      </details>
      <form method="post" action={href(visit, '/account/advocate/leave')} class="stack">
        <p class="soft small" id="leave-hint">
          {words.leaveHint}
        </p>
        <p>
          <button class="button quiet" aria-describedby="leave-hint">
            {words.leave}
          </button>
        </p>
      </form>
    </>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly children: ComponentChildren
}

const Part = ({ id, title, hint, children }: PartProps): VNode => (
  <section class="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {hint && <p class="soft small">{hint}</p>}
    {children}
  </section>
)

const Figures = ({ of }: { of: readonly (readonly [string, string])[] }): VNode => (
  <dl class="totals">
    {of.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
