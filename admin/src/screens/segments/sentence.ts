import { showMoney } from '../../money.ts'
import { isGroup, type Condition, type Leaf } from './tree.ts'
import { segmentWords } from './words.ts'

const { says, events, ways, figures, traitIs, states, groupShort } = segmentWords

/** How things are called that conditions only have ids of. */
export interface Names {
  readonly product: (id: string) => string | undefined
  readonly segment: (id: string) => string | undefined
}

/** A condition as a sentence: “looked at Court sneaker 3 times or more within 7 days”. */
export function sentenceOf(condition: Condition, names: Names): string {
  if (!isGroup(condition)) return upper(leafSentence(condition, names))
  return `${groupShort[condition.if]}: ${condition.conditions.map((one) => sentenceOf(one, names)).join('; ')}`
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function leafSentence(leaf: Leaf, names: Names): string {
  switch (leaf.if) {
    case 'event': {
      const about = (leaf.about ?? []).map(
        (id) => names.product(id) ?? ways[leaf.event]?.[id] ?? (leaf.event === 'told' ? id : says.aProduct),
      )
      const what = [events[leaf.event], ...(about.length > 0 ? [about.join(' / ')] : [])].join(' ')
      return `${what}: ${says.times(leaf.atLeast, leaf.atMost)} ${says.within(leaf.days)}`
    }
    case 'figure': {
      const show = (bound: number | undefined) =>
        bound === undefined
          ? undefined
          : leaf.currency
            ? showMoney({ amount: bound, currency: leaf.currency })
            : bound.toLocaleString('en')
      return `${figures[leaf.figure]}: ${says.amount(show(leaf.atLeast), show(leaf.atMost))}`
    }
    case 'trait': {
      const value =
        leaf.is === 'one-of' ? (leaf.values ?? []).join(' / ') : leaf.is === 'set' ? '' : (leaf.number ?? '')
      return `${leaf.trait || '…'} ${traitIs[leaf.is]} ${value}`.trim()
    }
    case 'tag':
      return says.tagged(leaf.tag || '…')
    case 'consent':
      return says.agreed(leaf.channel, leaf.purpose, states[leaf.is])
    default:
      return says.in(names.segment(leaf.segment) ?? says.aSegment)
  }
}
