import type { VNode } from 'preact'
import { numberFormat } from '../../../kernel/formats.ts'
import { hexOfLab, type Shade, type ShadeMatch } from '../../../modules/catalog/index.ts'
import type { ShadePageProps } from '../pages/shade-page.tsx'
import { href } from '../visit.ts'

/** The nearest three beside what was looked for: in words, as a number, and how sure it is. */
export function ShadeAnswer(props: ShadePageProps): VNode | null {
  const { visit, choice, match } = props
  if (!match || !choice.wanted) return null
  const words = visit.words.finding.shade
  const number = numberFormat(visit.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const yours = hexOfLab(choice.wanted.lab)
  return (
    <section id="answer" class="shade-answer stack" aria-labelledby="answer-title" tabindex={-1}>
      <h2 id="answer-title">{words.answer}</h2>
      <p class="shade-verdict">{verdictOf(words, match)}</p>
      <ol class="shade-nearest" role="list">
        {match.nearest.map(({ shade, distance, alikeness }) => (
          <li key={shade.value} class="panel">
            <Pair yours={yours} shade={shade.colour} />
            <div class="stack">
              <h3>{shade.label}</h3>
              {shade.text && <p class="soft small">{shade.text}</p>}
              <p>
                <strong>{words.alike[alikeness]}</strong>{' '}
                <span class="soft small">{words.distance(number.format(distance))}</span>
              </p>
            </div>
            <Take {...props} shade={shade} />
          </li>
        ))}
      </ol>
      <p class="soft small">{words.doubt(number.format(match.doubt))}</p>
      {choice.photoFaults.length > 0 && (
        <ul class="notice warn stack">
          {choice.photoFaults.map((fault) => (
            <li key={fault}>{words.faults[fault]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function verdictOf(words: ShadePageProps['visit']['words']['finding']['shade'], match: ShadeMatch<Shade>): string {
  const [first, second] = match.nearest
  if (match.certainty === 'clear') return words.verdicts.clear(first!.shade.label)
  return match.certainty === 'between'
    ? words.verdicts.between(first!.shade.label, second!.shade.label)
    : words.verdicts['none-close']
}

/** Edge to edge, as the eye tells colours apart best: hers on the left, the shade on the right. */
const Pair = ({ yours, shade }: { yours: string; shade: string }): VNode => (
  <svg class="shade-pair" viewBox="0 0 120 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect width="60" height="60" fill={yours} />
    <rect x="60" width="60" height="60" fill={shade} />
  </svg>
)

function Take({ visit, takes, shade }: ShadePageProps & { shade: Shade }): VNode | null {
  const words = visit.words.finding.shade
  const take = takes.get(shade.value)
  if (!take) return null
  return (
    <div class="shade-take">
      <a class="button quiet small" href={href(visit, take.path)}>
        {words.take(shade.label)}
      </a>
      {take.variantId && (
        <form method="post" action={href(visit, '/cart/add')}>
          <input type="hidden" name="variant" value={take.variantId} />
          <input type="hidden" name="quantity" value="1" />
          <button class="button small" data-add>
            {visit.words.product.add}
            <span class="unseen">: {shade.label}</span>
          </button>
        </form>
      )}
    </div>
  )
}
