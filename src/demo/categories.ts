import type { NewCategory } from '../modules/catalog/index.ts'
import { both } from './demo-product.ts'

const howTo = { key: 'how-to', kind: 'how-to', label: both('How to use', '사용 방법') } as const
const material = { key: 'material', kind: 'material', label: both('Material', '소재') } as const
const care = { key: 'care', kind: 'care', label: both('Care', '관리 방법') } as const
const sizes = { key: 'sizes', kind: 'size-table', label: both('Sizes', '사이즈') } as const
const origin = { key: 'origin', kind: 'text', label: both('Origin', '원산지') } as const

/** The demo's categories, each with what it asks of its products. */
export const categories: readonly (NewCategory & { handle: string })[] = [
  { handle: 'tea', title: both('Tea', '차'), attributes: [howTo, origin, material, care] },
  { handle: 'beauty', title: both('Beauty', '뷰티'), attributes: [howTo] },
  { handle: 'shaving', title: both('Shaving', '면도'), attributes: [material] },
  {
    handle: 'activewear',
    title: both('Activewear', '운동복'),
    attributes: [{ ...material, required: true }, care, sizes],
  },
  { handle: 'shoes', title: both('Shoes', '신발'), attributes: [material, sizes] },
  { handle: 'pets', title: both('For dogs', '강아지') },
  { handle: 'gifts', title: both('Gifts', '선물') },
]
