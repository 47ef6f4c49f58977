import type { SizeForBody } from '../catalog/index.ts'

/** Who the people are that an advice counts: like her in all she told, nearly like her, or all who answered. */
export const peopleScopes = ['like-you', 'near-you', 'everybody'] as const
export type PeopleScope = (typeof peopleScopes)[number]

/** What people say of one size. */
export interface SizeSaid {
  readonly right: number
  readonly tight: number
  readonly loose: number
}

/** What keeps an advice from being certain. */
export const sizeDoubts = [
  'between',
  'measures-differ',
  'outside',
  'few-people',
  'people-differ',
  'no-measures',
] as const
export type SizeDoubt = (typeof sizeDoubts)[number]

export interface SizeAdvice {
  /** Undefined where she lies outside of the table, or nothing is known. */
  readonly size: string | undefined
  /** The other one that may be right. */
  readonly other: string | undefined
  /** What the table alone says. */
  readonly table: SizeForBody | undefined
  /** What people say of the table’s size, or where she gave no measures of the advised one. */
  readonly people: (SizeSaid & { readonly size: string; readonly scope: PeopleScope }) | undefined
  readonly doubts: readonly SizeDoubt[]
}

/** Below this many answers people decide nothing. */
export const fewestPeople = 5

interface Known {
  /** All sizes, from the smallest. */
  readonly sizes: readonly string[]
  readonly table: SizeForBody | undefined
  /** By scope and size, narrowest scope first; a scope that says nothing new is left out. */
  readonly said: readonly { readonly scope: PeopleScope; readonly bySize: ReadonlyMap<string, SizeSaid> }[]
}

const nobody: SizeSaid = { right: 0, tight: 0, loose: 0 }
const all = ({ right, tight, loose }: SizeSaid) => right + tight + loose

/**
 * Which size to take. The table comes first. Where at least half of at least five people found its size tight, the next
 * larger is advised, and where they found it loose, the next smaller; where a third did, both are named. People like
 * her are asked first, then people nearly like her, then all. Without measures the size is advised that was right for
 * most. The same question always gets the same answer.
 */
export function sizeAdvice(known: Known): SizeAdvice {
  const { table } = known
  if (!table) return byPeopleAlone(known)
  const people = peopleOn(table.size, known.said)
  const differ = new Set(table.byMeasure.map(({ size }) => size)).size > 1
  const doubts: SizeDoubt[] = [...(differ ? ['measures-differ' as const] : [])]
  if (table.isOutside) return { size: undefined, other: table.size, table, people, doubts: ['outside', ...doubts] }
  const step = people ? stepBy(people) : 0
  const moved = known.sizes[table.at + step]
  if (step !== 0 && moved === undefined) {
    return { size: table.size, other: undefined, table, people, doubts: ['outside', ...doubts] }
  }
  if (step !== 0) return { size: moved, other: table.size, table, people, doubts }
  const leaning = people && leaningOf(people)
  const leant = leaning ? known.sizes[table.at + leaning] : undefined
  return {
    ...{ size: table.size, other: table.other ?? leant, table, people },
    doubts: [
      ...(table.other ? ['between' as const] : []),
      ...doubts,
      ...(leant ? ['people-differ' as const] : []),
      ...(people && all(people) >= fewestPeople ? [] : ['few-people' as const]),
    ],
  }
}

/** Those who answered about this size, in the narrowest scope with enough of them; else as many as there are. */
function peopleOn(size: string, said: Known['said']): SizeAdvice['people'] {
  const found = said.map(({ scope, bySize }) => ({ size, scope, ...(bySize.get(size) ?? nobody) }))
  const enough = found.find((each) => all(each) >= fewestPeople)
  const some = found.findLast((each) => all(each) > 0)
  return enough ?? some
}

function stepBy(people: SizeSaid): -1 | 0 | 1 {
  const count = all(people)
  if (count < fewestPeople || people.tight === people.loose) return 0
  if (people.tight * 2 >= count) return 1
  return people.loose * 2 >= count ? -1 : 0
}

/** To which side a third or more found it wrong. */
function leaningOf(people: SizeSaid): -1 | 0 | 1 {
  const count = all(people)
  if (count < fewestPeople) return 0
  const wrong = Math.max(people.tight, people.loose)
  if (wrong * 3 < count) return 0
  return people.tight >= people.loose ? 1 : -1
}

/** The size that was right for most, of the same number the smaller; nothing where too few answered. */
function byPeopleAlone({ sizes, said }: Known): SizeAdvice {
  for (const { scope, bySize } of said) {
    const found = sizes.map((size) => ({ size, scope, ...(bySize.get(size) ?? nobody) }))
    if (found.reduce((sum, { right }) => sum + right, 0) < fewestPeople) continue
    const [first, second] = found.toSorted((one, other) => other.right - one.right)
    const isClose = second !== undefined && second.right * 2 > first!.right
    return {
      ...{ size: first!.size, other: isClose ? second.size : undefined, table: undefined, people: first },
      doubts: ['no-measures', ...(isClose ? ['between' as const] : [])],
    }
  }
  return {
    size: undefined,
    other: undefined,
    table: undefined,
    people: undefined,
    doubts: ['no-measures', 'few-people'],
  }
}
