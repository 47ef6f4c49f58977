import type { VNode } from 'preact'
import type { SizeAdvice } from '../../../modules/reviews/index.ts'
import { href } from '../visit.ts'
import type { SizeHelpProps } from './size-help.tsx'

type AnswerProps = Required<SizeHelpProps>

/** The size, why, and what keeps it from being certain; then what to do with it. */
export function SizeAnswer({ visit, product, help }: AnswerProps): VNode | null {
  if (!help?.advice) return null
  const words = visit.words.finding.size
  const { advice, questions } = help
  const option = product.options.find(({ name }) => name === questions.option)!
  const label = (size: string) => option.values.find(({ value }) => value === size)?.label ?? size
  const size = advice.size === undefined ? undefined : label(advice.size)
  const nearest = advice.other === undefined ? words.unknown : words.nearest(label(advice.other))
  return (
    <div class="notice stack" role="status">
      <p class="size-said">{size === undefined ? nearest : words.take(size)}</p>
      <ul class="size-reasons small">
        {reasonsOf(words, advice, label).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {size !== undefined && option.values.some(({ value }) => value === advice.size) && (
        <p>
          <a class="button small" href={addressOf({ visit, product, help }, advice.size!)} rel="nofollow">
            {words.choose(size)}
          </a>
        </p>
      )}
      <Memory visit={visit} product={product} help={help} />
    </div>
  )
}

/** What one or two said is no count yet. */
const fewestTold = 3

type Words = AnswerProps['visit']['words']['finding']['size']

function reasonsOf(words: Words, advice: SizeAdvice, label: (size: string) => string): string[] {
  const { table, people, other } = advice
  const count = people ? people.right + people.tight + people.loose : 0
  const said = people &&
    count >= fewestTold && [
      words.people[people.scope](people.right, count),
      ...(people.tight > 0 ? [words.tight(people.tight)] : []),
      ...(people.loose > 0 ? [words.loose(people.loose)] : []),
    ]
  const doubts = advice.doubts.flatMap((doubt) => {
    if (doubt === 'outside' && advice.size === undefined) return []
    if (doubt !== 'between' && doubt !== 'people-differ') return [words.doubts[doubt]]
    return other === undefined ? [] : [words.doubts[doubt](label(other))]
  })
  return [
    ...(table && !table.isOutside ? [words.table(label(table.size))] : []),
    ...(said ? [`${said.join(', ')}.`] : []),
    ...doubts,
  ]
}

/** The same page with the advised size chosen; what she said stays, so that the answer does. */
function addressOf({ visit, product, help }: AnswerProps, size: string): string {
  const params = new URLSearchParams(visit.queryString)
  params.set(help!.questions.option, size)
  return `${href(visit, `/products/${product.handle}`)}?${params.toString()}`
}

function Memory({ visit, product, help }: AnswerProps): VNode {
  const words = visit.words.finding.size
  const { isRemembered, choice } = help!
  return (
    <form class="size-memory small" method="post" action={href(visit, `/products/${product.handle}/size`)}>
      <input type="hidden" name="said" value={choice.query} />
      {isRemembered && <span>{words.remembered}</span>}
      <button class="button link" name="do" value={isRemembered ? 'forget' : 'remember'}>
        {isRemembered ? words.forget : words.remember}
      </button>
    </form>
  )
}
