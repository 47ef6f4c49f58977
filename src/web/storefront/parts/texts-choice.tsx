import type { VNode } from 'preact'
import { maskedPhone, type TextsStanding } from '../../../modules/messaging/index.ts'
import { dateOf } from '../day.ts'
import type { Visit } from '../visit.ts'
import { Agreement } from './agreement.tsx'
import { TextField } from './field.tsx'

interface TextsChoiceProps {
  visit: Visit
  /** Numbers that were asked about, those that get texts first. */
  standings: readonly TextsStanding[]
  /** Where its forms go. */
  action: string
  /** Whether she is signed in, and so may name a number and prove it; by a link in a mail she can only leave. */
  canAsk: boolean
}

/** Whether she gets our texts, at which number, and how to change it: asking, confirming with a code, leaving. */
export function TextsChoice({ visit, standings, action, canAsk }: TextsChoiceProps): VNode {
  const { channels } = visit.words
  const [first] = standings
  const isOn = first?.state === 'granted'
  return (
    <section class="panel stack" aria-labelledby="texts-title">
      <h2 id="texts-title">{channels.texts}</h2>
      {standings.length === 0 && <p class="soft">{channels.states.never}</p>}
      {standings.map((standing) => (
        <p class="soft" key={standing.phone}>
          {inWords(visit, standing)}
        </p>
      ))}
      {canAsk && first?.state === 'asked' && <CodeForm visit={visit} action={action} />}
      {canAsk && !isOn && <TextsForm visit={visit} action={action} />}
      {first && first.state !== 'withdrawn' && (
        <form method="post" action={action}>
          <button class="button quiet" name="do" value="stop">
            {channels.stop}
          </button>
        </form>
      )}
    </section>
  )
}

function inWords({ words, locale, shop }: Visit, { phone, state, since }: TextsStanding): string {
  const { states } = words.channels
  const shown = maskedPhone(phone)
  return state === 'asked' ? states.asked(shown) : states[state](shown, dateOf(since, locale, shop.timeZone))
}

function CodeForm({ visit, action }: { visit: Visit; action: string }): VNode {
  const { channels } = visit.words
  return (
    <form method="post" action={action} class="stack">
      <TextField
        name="code"
        label={channels.code}
        inputmode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9 ]*"
        maxlength={12}
        required
      />
      <p>
        <button class="button" name="do" value="confirm">
          {channels.confirm}
        </button>
      </p>
    </form>
  )
}

interface TextsFormProps {
  visit: Visit
  action: string
  phone?: string | undefined
  phoneFault?: string | undefined
  agreeFault?: string | undefined
}

/** A number and a box of its own that begins empty: texts are agreed to apart from mail. */
export function TextsForm({ visit, action, phone, phoneFault, agreeFault }: TextsFormProps): VNode {
  const { channels } = visit.words
  return (
    <form method="post" action={action} class="stack" novalidate>
      <TextField
        name="phone"
        type="tel"
        label={channels.phone}
        hint={channels.phoneHint}
        value={phone ?? ''}
        autocomplete="tel"
        maxlength={40}
        fault={phoneFault}
        required
      />
      <Agreement visit={visit} to="texts" fault={agreeFault} />
      <p>
        <button class="button" name="do" value="ask">
          {channels.ask}
        </button>
      </p>
    </form>
  )
}
