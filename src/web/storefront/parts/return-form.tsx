import type { VNode } from 'preact'
import { formatMoney, money } from '../../../kernel/money.ts'
import {
  type ExchangeOption,
  type ReturnableLine,
  type ReturnOffer,
  returnReasons,
} from '../../../modules/fulfilment/index.ts'
import type { Order } from '../../../modules/orders/index.ts'
import { dateOf } from '../day.ts'
import { href, type Visit } from '../visit.ts'
import { SelectField, TextField } from './field.tsx'

interface ReturnFormProps {
  visit: Visit
  order: Order
  offer: ReturnOffer
}

/** What she sends back, why, and what she wants for it, line by line (F7). */
export function ReturnForm({ visit, order, offer }: ReturnFormProps): VNode | null {
  const { returns } = visit.words
  if (offer.isOver) return <p class="panel soft">{returns.over}</p>
  const lines = offer.lines.filter(({ lineId }) => order.lines.some(({ id }) => id === lineId))
  if (lines.length === 0) return null
  return (
    <details class="panel" id="send-back">
      <summary>{returns.title}</summary>
      <form
        method="post"
        action={href(visit, `/orders/${order.token}/return`)}
        class="stack"
        enctype="multipart/form-data"
      >
        <p class="soft">
          {offer.atOnceUpTo ? returns.atOnce(formatMoney(offer.atOnceUpTo, visit.locale)) : returns.byHand}{' '}
          {offer.until && returns.until(dateOf(offer.until, visit.locale, visit.shop.timeZone))}
        </p>
        {lines.map((line) => (
          <LineFields key={line.lineId} {...{ visit, order, offer, line }} />
        ))}
        <TextField name="comment" label={returns.comment} maxlength={500} />
        <PhotoField label={returns.photos} hint={returns.photosHint} />
        <button class="button">{returns.send}</button>
      </form>
    </details>
  )
}

/** Browsers turn what a telephone took into one of these kinds by themselves. */
const PhotoField = ({ label, hint }: { label: string; hint: string }): VNode => (
  <div class="field">
    <label class="label" for="photos">
      {label}
    </label>
    <input
      id="photos"
      name="photos"
      type="file"
      multiple
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      aria-describedby="photos-hint"
    />
    <p class="hint" id="photos-hint">
      {hint}
    </p>
  </div>
)

function LineFields({ visit, order, offer, line }: ReturnFormProps & { line: ReturnableLine }): VNode {
  const { returns } = visit.words
  const { title, variantTitle } = order.lines.find(({ id }) => id === line.lineId)!
  const units = Array.from({ length: Math.min(line.units, 50) + 1 }, (_, count) => count)
  const wants = [
    ['refund', returns.wants.refund] as const,
    ...(offer.canChoose ? [['credit', returns.wants.credit] as const] : []),
    ...line.exchanges.map((option) => [`exchange:${option.variantId}`, exchangeWords(visit, option)] as const),
  ]
  return (
    <fieldset class="stack">
      <legend>
        <strong>{[title, variantTitle].filter(Boolean).join(' · ')}</strong>
      </legend>
      <SelectField
        name={`quantity.${line.lineId}`}
        label={returns.quantity}
        options={units.map((count) => [String(count), count === 0 ? returns.none : String(count)] as const)}
      />
      <SelectField
        name={`reason.${line.lineId}`}
        label={returns.reason}
        options={returnReasons.map((reason) => [reason, returns.reasons[reason]] as const)}
      />
      <SelectField name={`want.${line.lineId}`} label={returns.want} options={wants} />
    </fieldset>
  )
}

function exchangeWords({ words: { returns }, locale }: Visit, { title, difference }: ExchangeOption): string {
  const exchange = returns.wants.exchange(title)
  const { amount, currency } = difference
  if (amount === 0) return exchange
  const written = formatMoney(money(Math.abs(amount), currency), locale)
  return `${exchange} (${amount > 0 ? returns.more(written) : returns.less(written)})`
}
