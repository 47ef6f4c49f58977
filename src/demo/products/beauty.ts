import { both, type DemoProduct, price } from '../demo-product.ts'
import { bladeBox, razor } from '../drawings/razor.ts'
import { scene } from '../drawings/scene.ts'
import { tint } from '../drawings/tint.ts'

const shades = [
  { value: 'Persimmon', ko: '단감', colour: '#c8472f' },
  { value: 'Camellia', ko: '동백', colour: '#b3243f' },
  { value: 'Fig', ko: '무화과', colour: '#7d2f45' },
  { value: 'Plum milk', ko: '자두우유', colour: '#c77a86' },
  { value: 'Chestnut', ko: '밤', colour: '#8a4a3a' },
  { value: 'Peach skin', ko: '복숭아', colour: '#dd8a70' },
] as const

const rose = { wall: ['#f8e4e0', '#ecc3bd'], ground: '#dfaaa4' } as const
const stone = { wall: ['#dfe3e2', '#b7c0be'], ground: '#9aa6a3' } as const
const paper = { wall: ['#e7e2d8', '#cfc6b4'], ground: '#bdb29c' } as const

export const beauty: DemoProduct[] = [
  {
    handle: 'everyday-lip-tint',
    title: both('Everyday lip tint', '매일 립 틴트'),
    description: both(
      '<p>Stains like berries and feels like nothing. One coat looks like you slept well, two like you have plans.</p>',
      '<p>열매처럼 물들고 아무것도 안 바른 것 같아요. 한 번이면 푹 잔 얼굴, 두 번이면 약속 있는 얼굴.</p>',
    ),
    category: 'beauty',
    vendor: 'Onjeong',
    type: 'Lip tint',
    tags: ['beauty', 'vegan'],
    options: [
      {
        name: 'Shade',
        names: both('Shade', '색상'),
        values: shades.map((shade) => shade.value),
        labels: Object.fromEntries(shades.map((shade) => [shade.value, both(shade.value, shade.ko)])),
        swatches: Object.fromEntries(shades.map((shade) => [shade.value, { colour: shade.colour }])),
      },
    ],
    variants: shades.map((shade, index) => ({
      optionValues: [shade.value],
      sku: `TINT-${index + 1}`,
      weightGrams: 40,
      price: price(1_600, 1_500, 18_000),
      stock: index === 2 ? 3 : 60,
    })),
    attributes: {
      'how-to': both(
        'One coat, press, wait for ten seconds. Build it up where you want more.',
        '한 번 바르고 눌러서 10초. 더 원하는 곳에 한 번 더.',
      ),
    },
    pictures: shades.slice(0, 4).map((shade) => ({
      svg: scene({ ...rose, content: tint(shade.colour, shade.value.toUpperCase()) }),
      alt: both(`Lip tint in ${shade.value}`, `${shade.ko} 립 틴트`),
    })),
  },
  {
    handle: 'shaving-starter-kit',
    title: both('Shaving starter kit', '면도 첫 세트'),
    description: both(
      '<p>A razor with some weight to it, a stone to stand it in, and two blades to begin with. It does most of the work; you only steer.</p>',
      '<p>묵직한 면도기, 세워 두는 돌 받침, 그리고 날 두 개. 힘은 면도기가 쓰고, 손은 방향만 잡으면 돼요.</p>',
    ),
    category: 'shaving',
    vendor: 'Onjeong',
    type: 'Razor',
    tags: ['shaving', 'starter-kit', 'gift'],
    options: [
      {
        name: 'Colour',
        names: both('Colour', '색상'),
        values: ['Pine', 'Brick'],
        labels: { Pine: both('Pine', '솔'), Brick: both('Brick', '벽돌') },
        swatches: { Pine: { colour: '#24423b' }, Brick: { colour: '#8f3b2c' } },
      },
    ],
    variants: [
      {
        optionValues: ['Pine'],
        sku: 'RAZ-PINE',
        weightGrams: 420,
        price: price(2_900, 2_700, 34_000),
        compareAt: price(3_900, 3_600, 45_000),
        stock: 42,
      },
      { optionValues: ['Brick'], sku: 'RAZ-BRICK', weightGrams: 420, price: price(2_900, 2_700, 34_000), stock: 35 },
    ],
    attributes: { material: [{ name: both('Brass', '황동') }, { name: both('Stone', '돌') }] },
    pictures: [
      {
        svg: scene({ ...stone, content: razor('#24423b', '#8d8a83') }),
        alt: both('A pine-green razor in its stone', '돌 받침에 꽂힌 솔색 면도기'),
      },
      {
        svg: scene({ ...rose, content: razor('#8f3b2c', '#b7aea1') }),
        alt: both('The razor in brick red', '벽돌색 면도기'),
      },
      {
        svg: scene({ ...stone, near: true, content: razor('#24423b', '#8d8a83') }),
        alt: both('The head of the razor', '면도기 머리'),
      },
    ],
  },
  {
    handle: 'razor-blades',
    title: both('Razor blades', '면도날'),
    description: both(
      '<p>Fit the razor, last about two weeks each, and come in a box you can post back to us when they are dull.</p>',
      '<p>면도기에 맞는 날이에요. 하나로 두 주쯤 쓰고, 무뎌지면 이 상자에 담아 돌려보내 주세요.</p>',
    ),
    category: 'shaving',
    vendor: 'Onjeong',
    type: 'Refill',
    tags: ['shaving', 'refill'],
    options: [
      {
        name: 'Pack',
        names: both('Pack', '묶음'),
        values: ['4 blades', '8 blades'],
        labels: { '4 blades': both('4 blades', '4개'), '8 blades': both('8 blades', '8개') },
      },
    ],
    variants: [
      { optionValues: ['4 blades'], sku: 'BLD-4', weightGrams: 60, price: price(900, 850, 10_000), stock: 300 },
      { optionValues: ['8 blades'], sku: 'BLD-8', weightGrams: 100, price: price(1_600, 1_500, 18_000), stock: 220 },
    ],
    pictures: [
      {
        svg: scene({ ...paper, content: bladeBox('#1f6f5c', '#fbf8f3', 8) }),
        alt: both('A box of eight blades', '면도날 여덟 개 상자'),
      },
      {
        svg: scene({ ...stone, content: bladeBox('#8f3b2c', '#fbf8f3', 4) }),
        alt: both('A box of four blades', '면도날 네 개 상자'),
      },
    ],
  },
]
