import type { NewCategory, ReviewQuestion } from '../modules/catalog/index.ts'
import { both } from './demo-product.ts'

const howTo = { key: 'how-to', kind: 'how-to', label: both('How to use', '사용 방법') } as const
const brewing = { key: 'how-to', kind: 'how-to', label: both('How to brew', '우리는 법') } as const
const feeding = { key: 'how-to', kind: 'how-to', label: both('How to feed', '급여 방법') } as const
const ingredients = { key: 'ingredients', kind: 'material', label: both('Ingredients', '원재료') } as const
const material = { key: 'material', kind: 'material', label: both('Material', '소재') } as const
const care = { key: 'care', kind: 'care', label: both('Care', '관리 방법') } as const
const sizes = { key: 'sizes', kind: 'size-table', label: both('Sizes', '사이즈') } as const
const origin = { key: 'origin', kind: 'text', label: both('Origin', '원산지') } as const
/** By which teas are told apart in the filters, too. */
export const tastes = {
  Grassy: '풋풋한',
  Nutty: '고소한',
  Floral: '꽃향',
  Sweet: '달콤한',
  Roasted: '구수한',
  Fruity: '과일향',
  Earthy: '깊은',
} as const
const taste = {
  key: 'taste',
  kind: 'list',
  label: both('Taste', '맛'),
  choices: Object.keys(tastes),
  labels: Object.fromEntries(Object.entries(tastes).map(([value, korean]) => [value, both(value, korean)])),
} as const
const fit = { key: 'fit', kind: 'text', label: both('Fit', '핏') } as const
const finish = { key: 'finish', kind: 'text', label: both('Finish', '마무리감') } as const
const inside = { key: 'inside', kind: 'text', label: both('In the box', '구성') } as const
const millilitres = { key: 'capacity', kind: 'number', unit: 'ml', label: both('Holds', '용량') } as const
const must = { required: true } as const

const quality = {
  key: 'quality',
  kind: 'scale',
  label: both('Quality', '품질'),
  low: both('Poor', '아쉬워요'),
  high: both('Excellent', '훌륭해요'),
} satisfies ReviewQuestion
const size = { key: 'fit', kind: 'fit', label: both('How it fits', '사이즈가 맞나요') } satisfies ReviewQuestion
const height = {
  key: 'height',
  kind: 'about',
  label: both('Height', '키'),
  choices: [
    { value: 'below-160', label: both('Below 160 cm', '160cm 미만') },
    { value: '160-to-170', label: both('160 to 170 cm', '160~170cm') },
    { value: 'above-170', label: both('Above 170 cm', '170cm 초과') },
  ],
} satisfies ReviewQuestion
const skin = {
  key: 'skin',
  kind: 'about',
  label: both('Skin', '피부'),
  choices: [
    { value: 'dry', label: both('Dry', '건성') },
    { value: 'combination', label: both('Combination', '복합성') },
    { value: 'oily', label: both('Oily', '지성') },
  ],
} satisfies ReviewQuestion
/** Of ten steps of the Monk scale of skins. */
export const toneBands = ['1-to-3', '4-to-6', '7-to-8', '9-to-10'] as const
const tone = {
  key: 'tone',
  kind: 'about',
  label: both('Skin tone (Monk scale, 1 to 10)', '피부 톤 (몽크 스케일 1~10)'),
  choices: [
    { value: '1-to-3', label: both('1 to 3, light', '1~3, 밝은 편') },
    { value: '4-to-6', label: both('4 to 6, medium', '4~6, 중간') },
    { value: '7-to-8', label: both('7 to 8, deep', '7~8, 짙은 편') },
    { value: '9-to-10', label: both('9 to 10, very deep', '9~10, 아주 짙은 편') },
  ],
} satisfies ReviewQuestion
const asked = { reviewQuestions: [quality] }
const askedOfWear = { reviewQuestions: [quality, size, height] }

/** The demo's categories, each with what it asks of its products. */
export const categories: readonly (NewCategory & { handle: string })[] = [
  {
    handle: 'tea',
    title: both('Tea', '차'),
    ...asked,
    attributes: [{ ...ingredients, ...must }, taste, brewing, origin],
  },
  {
    handle: 'teaware',
    title: both('Teaware', '다기'),
    ...asked,
    attributes: [{ ...material, ...must }, care, millilitres, origin],
  },
  {
    handle: 'beauty',
    title: both('Beauty', '뷰티'),
    reviewQuestions: [quality, skin, tone],
    attributes: [{ ...ingredients, ...must }, howTo, finish],
  },
  {
    handle: 'shaving',
    title: both('Shaving', '면도'),
    ...asked,
    attributes: [material, ingredients, howTo, care, inside],
  },
  {
    handle: 'activewear',
    title: both('Activewear', '운동복'),
    ...askedOfWear,
    attributes: [{ ...material, ...must }, { ...care, ...must }, { ...sizes, ...must }, fit],
  },
  {
    handle: 'shoes',
    title: both('Shoes', '신발'),
    ...askedOfWear,
    attributes: [{ ...material, ...must }, care, { ...sizes, ...must }, fit],
  },
  { handle: 'gear', title: both('Gear', '운동 용품'), ...asked, attributes: [{ ...material, ...must }, care, howTo] },
  { handle: 'pets', title: both('For dogs', '강아지'), ...asked, attributes: [ingredients, material, feeding, care] },
  { handle: 'gifts', title: both('Gifts', '선물'), ...asked, attributes: [material, ingredients, howTo, care, inside] },
]
