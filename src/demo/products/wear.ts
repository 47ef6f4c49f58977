import { both, type DemoProduct, price } from '../demo-product.ts'
import { leggings } from '../drawings/leggings.ts'
import { scene } from '../drawings/scene.ts'
import { sneaker } from '../drawings/sneaker.ts'

const mist = { wall: ['#e3e6ec', '#c1c8d6'], ground: '#aab3c4' } as const
const clay = { wall: ['#f3e0d4', '#dfb9a0'], ground: '#cba286' } as const
const straw = { wall: ['#f6ead6', '#e8cf9d'], ground: '#d8b876' } as const

const sizes = ['XS', 'S', 'M', 'L', 'XL']
const colours = [
  { value: 'Night', ko: '밤', colour: '#2f4257' },
  { value: 'Clay', ko: '흙', colour: '#9b5a41' },
] as const

const chest = { XS: [60, 84], S: [66, 90], M: [72, 96], L: [80, 104], XL: [88, 112] } as const

const shoeSizes = ['230', '240', '250', '260', '270', '280']

export const wear: DemoProduct[] = [
  {
    handle: 'flow-leggings',
    title: both('Flow leggings', '흐름 레깅스'),
    description: both(
      '<p>High in the waist, quiet in the fabric, with a pocket that holds a phone and does not bounce. Squat-proof: we checked, in daylight.</p>',
      '<p>허리는 높고 원단은 조용해요. 주머니에 휴대폰을 넣어도 흔들리지 않아요. 앉아도 비치지 않는지 밝은 데서 확인했어요.</p>',
    ),
    category: 'activewear',
    vendor: 'Onjeong',
    type: 'Leggings',
    tags: ['activewear', 'everyday'],
    options: [
      {
        name: 'Colour',
        names: both('Colour', '색상'),
        values: colours.map((each) => each.value),
        labels: Object.fromEntries(colours.map((each) => [each.value, both(each.value, each.ko)])),
        swatches: Object.fromEntries(colours.map((each) => [each.value, { colour: each.colour }])),
      },
      { name: 'Size', names: both('Size', '사이즈'), values: sizes },
    ],
    variants: colours.flatMap((colour) =>
      sizes.map((size, index) => ({
        optionValues: [colour.value, size],
        sku: `LEG-${colour.value.toUpperCase()}-${size}`,
        weightGrams: 260,
        price: price(5_800, 5_400, 68_000),
        stock: colour.value === 'Clay' && size === 'XS' ? 0 : 12 + index * 4,
      })),
    ),
    attributes: {
      material: [
        { name: both('Recycled nylon', '재생 나일론'), percent: 76 },
        { name: both('Elastane', '엘라스탄'), percent: 24 },
      ],
      care: {
        symbols: ['wash-30', 'do-not-tumble', 'line-dry'],
        text: both('Wash at 30 °C, dry on the line.', '30 °C에서 빨고 널어서 말려 주세요.'),
      },
      sizes: {
        unit: 'cm',
        names: { waist: both('Waist', '허리'), hip: both('Hip', '엉덩이') },
        rows: Object.entries(chest).map(([size, [waist, hip]]) => ({ size, measures: { waist, hip } })),
      },
    },
    pictures: [
      {
        svg: scene({ ...mist, content: leggings('#2f4257', '#e8a25c') }),
        alt: both('Night-blue leggings on a hanger', '옷걸이에 걸린 밤색 레깅스'),
      },
      {
        svg: scene({ ...clay, content: leggings('#9b5a41', '#f0d3a8') }),
        alt: both('The leggings in clay', '흙색 레깅스'),
      },
      {
        svg: scene({ ...mist, near: true, content: leggings('#2f4257', '#e8a25c') }),
        alt: both('The waistband and its seam', '허리 밴드와 솔기'),
      },
    ],
  },
  {
    handle: 'court-sneaker',
    title: both('Court sneaker', '코트 스니커즈'),
    description: both(
      '<p>Sixty pairs, once a season, sewn in Busan by a workshop that used to make tennis shoes for everybody else. When they are gone we say so and start drawing the next one.</p>',
      '<p>한 철에 한 번, 예순 켤레. 오랫동안 남의 테니스화를 만들던 부산 공방에서 꿰매요. 다 나가면 다 나갔다고 말씀드리고 다음 것을 그리기 시작해요.</p>',
    ),
    category: 'shoes',
    vendor: 'Onjeong',
    type: 'Sneaker',
    tags: ['limited', 'shoes'],
    options: [{ name: 'Size', names: both('Size (mm)', '사이즈 (mm)'), values: shoeSizes }],
    variants: shoeSizes.map((size) => ({
      optionValues: [size],
      sku: `CRT-${size}`,
      weightGrams: 900,
      price: price(12_900, 11_900, 149_000),
      stock: size === '230' ? 1 : 10,
    })),
    attributes: {
      material: [{ name: both('Leather', '가죽') }, { name: both('Natural rubber', '천연고무') }],
      sizes: {
        unit: 'mm',
        names: { foot: both('Foot length', '발 길이') },
        rows: shoeSizes.map((size) => ({
          size,
          systems: { EU: String(Math.round((Number(size) / 10 + 1.5) * 1.5)) },
          measures: { foot: Number(size) },
        })),
      },
    },
    pictures: [
      {
        svg: scene({ ...straw, content: sneaker({ upper: '#fbf8f3', accent: '#1f6f5c', sole: '#efe3cc' }) }),
        alt: both('A white and green court sneaker', '흰색과 초록색 코트 스니커즈'),
      },
      {
        svg: scene({ ...mist, content: sneaker({ upper: '#f4f1ea', accent: '#1f6f5c', sole: '#d9c8a4' }) }),
        alt: both('The sneaker on a cool ground', '시원한 배경의 스니커즈'),
      },
    ],
  },
]
