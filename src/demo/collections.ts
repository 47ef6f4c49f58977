import type { NewCollection } from '../modules/catalog/index.ts'
import { both, type Words } from './demo-product.ts'

/** A collection of the demo; one by hand names its products by their handles. */
export interface DemoCollection extends Omit<NewCollection, 'title'> {
  readonly title: { readonly en: string; readonly ko: string }
  readonly handle: string
  readonly products?: readonly string[]
}

const told = (title: Words, line: Words) => ({
  title: both(...title),
  description: both(`<p>${line[0]}</p>`, `<p>${line[1]}</p>`),
  seo: { title: both(`${title[0]} | Onjeong`, `${title[1]} | 온정`), description: both(...line) },
  published: true,
})

const tagged = (value: string): NonNullable<NewCollection['rule']> => ({
  match: 'all',
  conditions: [{ field: 'tag', operator: 'is', value }],
})

/** Most follow from a tag, so that a new product finds its own place; two are put together by hand. */
export const collections: readonly DemoCollection[] = [
  {
    handle: 'tea-time',
    ...told(
      ['Tea', '차'],
      [
        'Six teas from hills we can name, and the clay to drink them from.',
        '이름을 댈 수 있는 언덕에서 온 차 여섯 가지와, 담아 마실 흙.',
      ],
    ),
    rule: {
      match: 'any',
      conditions: [
        { field: 'tag', operator: 'is', value: 'tea' },
        { field: 'tag', operator: 'is', value: 'teaware' },
      ],
    },
  },
  {
    handle: 'beauty',
    ...told(
      ['Beauty', '뷰티'],
      [
        'Colour that looks like you slept well, and care that smells of almost nothing.',
        '푹 잔 얼굴 같은 색, 거의 아무 향도 없는 돌봄.',
      ],
    ),
    rule: tagged('beauty'),
  },
  {
    handle: 'shaving',
    ...told(
      ['Shaving', '면도'],
      [
        'A razor with weight, lather that stands, and nothing to subscribe to.',
        '묵직한 면도기, 서 있는 거품, 그리고 정기 결제는 없음.',
      ],
    ),
    rule: tagged('shaving'),
  },
  {
    handle: 'activewear',
    ...told(
      ['Activewear', '운동복'],
      [
        'Cut for bodies that move before the sun does, knitted from nets and merino.',
        '해보다 먼저 움직이는 몸을 위해, 어망과 메리노로 짰어요.',
      ],
    ),
    rule: tagged('activewear'),
  },
  {
    handle: 'for-dogs',
    ...told(
      ['For dogs', '강아지'],
      [
        'Food with a short list, chews with a long patience, and a bowl that stays put.',
        '재료는 짧게, 씹는 건 오래, 그릇은 제자리에.',
      ],
    ),
    rule: tagged('pets'),
  },
  {
    handle: 'gifts',
    ...told(
      ['Gifts', '선물'],
      [
        'Things people keep the box of. We wrap them in hanji if you like.',
        '상자까지 간직하게 되는 것들. 원하시면 한지로 싸 드려요.',
      ],
    ),
    rule: tagged('gift'),
  },
  {
    handle: 'new-this-season',
    ...told(
      ['New this season', '이번 철 새것'],
      [
        'What came out of the kiln, the kettle and the sewing room since the leaves turned.',
        '잎이 물든 뒤 가마와 솥과 재봉실에서 나온 것들.',
      ],
    ),
    products: [
      'court-sneaker',
      'ridge-wind-shell',
      'yuja-ginger-tea',
      'hearth-candle',
      'glow-lip-oil',
      'round-teapot',
      'slow-chew-sticks',
      'dawn-long-sleeve',
    ],
  },
  {
    handle: 'small-things',
    ...told(
      ['Small things', '작은 것들'],
      ['Under thirty dollars, and none of it looks it.', '3만 원 안팎, 그렇게 안 보이는 것들.'],
    ),
    products: [
      'everyday-lip-tint',
      'tea-sachet-box',
      'bojagi-wrap',
      'workday-hand-cream',
      'grip-socks',
      'razor-blades',
      'sweet-potato-coins',
      'roasted-barley-tea',
    ],
  },
]

/** Words that shoppers use for the same thing. */
export const synonyms: readonly (readonly string[])[] = [
  ['leggings', 'tights', 'yoga pants', '레깅스', '타이즈'],
  ['sneaker', 'trainer', 'shoe', '스니커즈', '운동화', '신발'],
  ['lip tint', 'lipstick', 'lip stain', '틴트', '립스틱'],
  ['foundation', 'base', 'bb cream', '파운데이션', '파데'],
  ['sun cream', 'sunscreen', 'spf', '선크림', '자외선차단제'],
  ['yuja', 'citron', 'yuzu', '유자'],
  ['dog food', 'kibble', '사료', '강아지밥'],
  ['gift', 'present', '선물'],
]
