import type { tastes } from '../../categories.ts'
import { choice, type DemoPicture, parts, type Telling, type Words, both, price } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, type SetName, shot } from '../../drawings/sets.ts'
import { bowl, cup, steam } from '../../drawings/tea/pottery.ts'
import { lid, tin } from '../../drawings/tea/tin.ts'

export interface TinTea {
  readonly set: SetName
  readonly paper: readonly [string, string]
  readonly body: string
  /** In capitals, on the tin. */
  readonly name: string
  /** The colour of what is in the cup. */
  readonly liquor: string
  /** What is in the tin, seen from above, about 600 wide. */
  readonly leaves: () => string
  readonly what: Words
  readonly sku: string
  readonly price: readonly [small: ReturnType<typeof price>, large: ReturnType<typeof price>]
  readonly stock: readonly [number, number]
  readonly brew: Words
  readonly origin: Words
  readonly taste: readonly (keyof typeof tastes)[]
  readonly of: readonly (readonly [en: string, ko: string, percent?: number])[]
}

const sizes = choice('Size', '용량', [
  ['50 g', '50 g'],
  ['100 g', '100 g'],
])

/** What every tea in a tin has in common. */
export function tinTea(
  tea: TinTea,
): Pick<Telling, 'options' | 'variants' | 'pictures' | 'category' | 'type' | 'attributes'> {
  return {
    category: 'tea',
    type: 'Tea',
    options: [sizes],
    variants: [
      { optionValues: ['50 g'], sku: `TEA-${tea.sku}-50`, weightGrams: 110, price: tea.price[0], stock: tea.stock[0] },
      {
        optionValues: ['100 g'],
        sku: `TEA-${tea.sku}-100`,
        weightGrams: 180,
        price: tea.price[1],
        stock: tea.stock[1],
      },
    ],
    attributes: {
      ingredients: parts(...tea.of),
      'how-to': both(...tea.brew),
      origin: both(...tea.origin),
      taste: [...tea.taste],
    },
    pictures: picturesOf(tea),
  }
}

function picturesOf(tea: TinTea): DemoPicture[] {
  const { set, paper, body, leaves, liquor, what } = tea
  const drawn = (note: string) => tin({ body, paper: '#f8f1e0', label: { ink: '#3a2b25', name: tea.name, note } })
  const ground = {
    sage: '#cfd8ba',
    oat: '#ead6b0',
    plum: '#d5b3b6',
    apricot: '#f0cf9f',
    straw: '#ead6a2',
    clay: '#dcb59c',
  }
  const step = ground[set as keyof typeof ground] ?? '#ead6b0'
  return [
    shot(
      set,
      [`A tin of ${what[0]}`, `${what[1]} 통`],
      () => branchShadow('#4a4f3a', 0.2) + place(600, 1_270, drawn('50 G'), { scale: 1.3 }),
      { of: '50 g' },
    ),
    fromAbove(paper, [`${what[0]}, dry, from above`, `위에서 본 ${what[1]}`], () =>
      place(600, 740, leaves(), { scale: 1.5 }),
    ),
    shot(
      set,
      [`A cup of ${what[0]}, steaming`, `김이 오르는 ${what[1]} 한 잔`],
      () => windowLight(0.34) + place(600, 1_200, cup('#a9c0a4', liquor), { scale: 1.4 }) + place(600, 820, steam()),
    ),
    shot(
      set,
      [`The tin on a step, a cup before it`, `단 위의 통과 그 앞의 잔`],
      () =>
        place(680, 880, arch(640, 660, step)) +
        place(640, 880, block(820, 280, step)) +
        place(680, 906, drawn('100 G'), { scale: 0.92 }) +
        place(330, 1_360, cup('#a9c0a4', liquor), { scale: 0.72 }),
      { of: '100 g' },
    ),
    shot(
      set,
      [`The tin open, ${what[0]} in a bowl`, `열린 통과 그릇에 담은 ${what[1]}`],
      () =>
        place(380, 1_130, drawn('50 G'), { scale: 0.9 }) +
        place(330, 1_390, lid(body), { scale: 0.74 }) +
        place(850, 1_330, bowl('#e0d2b4'), { scale: 0.9 }) +
        place(850, 1_150, leaves(), { scale: 0.6 }),
    ),
  ]
}
