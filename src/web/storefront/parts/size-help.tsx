import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { fitWishes, type ProductPage } from '../../../modules/catalog/index.ts'
import type { SizeHelp as Help } from '../size-help.ts'
import { href, type Visit } from '../visit.ts'
import { SelectField } from './field.tsx'
import { SizeAnswer } from './size-answer.tsx'
import { measureName, type ShownSizeTable } from './size-table.tsx'

export interface SizeHelpProps {
  visit: Visit
  product: ProductPage
  help: Help | undefined
}

/** Which size is mine: a small form whose answer stands in the address, and above it what was answered (D2). */
export function SizeHelp({ visit, product, help }: SizeHelpProps): VNode | null {
  if (!help) return null
  const words = visit.words.finding.size
  const isOpen = help.isAsked || help.advice !== undefined
  return (
    <details id="size" class="fold size-help" open={isOpen}>
      <summary>{words.title}</summary>
      <div class="stack">
        <SizeAnswer visit={visit} product={product} help={help} />
        <SizeForm visit={visit} product={product} help={help} />
      </div>
    </details>
  )
}

type Part = SizeHelpProps & { help: Help }

function SizeForm({ visit, help, product }: Part): VNode {
  const words = visit.words.finding.size
  const { choice, questions } = help
  const { about } = questions
  const beside = [...new URLSearchParams(visit.queryString)].filter(([name]) => !/^[rs]\./.test(name))
  return (
    <form class="stack" method="get" action={`${href(visit, `/products/${product.handle}`)}#size`}>
      {beside.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="soft small">{words.lead}</p>
      <Unit visit={visit} unit={choice.unit} />
      <div class="size-fields">
        {questions.measures.map((measure) => (
          <Measure key={measure} {...{ visit, product, help, measure }} />
        ))}
        {about.map(({ key, label, choices = [] }) => (
          <SelectField
            key={key}
            name={`s.about.${key}`}
            label={translated(label, visit.locale)}
            value={choice.wish.about[key]}
            options={[
              ['', words.rather],
              ...choices.map((each) => [each.value, translated(each.label, visit.locale)] as const),
            ]}
          />
        ))}
        <SelectField
          name="s.fit"
          label={words.fit}
          value={choice.wish.fit}
          options={fitWishes.map((fit) => [fit, words.fits[fit]] as const)}
        />
      </div>
      <button class="button quiet small">{words.ask}</button>
    </form>
  )
}

const Unit = ({ visit, unit }: { visit: Visit; unit: 'cm' | 'in' }): VNode => (
  <fieldset class="units">
    <legend class="unseen">{visit.words.product.unit}</legend>
    {(['cm', 'in'] as const).map((each) => (
      <label key={each}>
        <input type="radio" name="s.unit" value={each} checked={each === unit} />
        <span>{visit.words.product.units[each]}</span>
      </label>
    ))}
  </fieldset>
)

function Measure({ visit, product, help, measure }: Part & { measure: string }): VNode {
  const id = `s.${measure}`
  const isWrong = help.choice.faults.has(measure)
  const table = product.attributes.find(({ kind }) => kind === 'size-table')?.value as ShownSizeTable
  return (
    <div class="field">
      <label class="label" for={id}>
        {table.names?.[measure] || measureName(visit, measure)}
      </label>
      <input
        id={id}
        name={id}
        inputmode="decimal"
        autocomplete="off"
        maxlength={6}
        value={help.choice.typed[measure]}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
      />
      {isWrong && (
        <p class="fault" id={`${id}-fault`}>
          {visit.words.finding.size.fault}
        </p>
      )}
    </div>
  )
}
