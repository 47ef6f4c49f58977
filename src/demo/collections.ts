import type { NewCollection } from '../modules/catalog/index.ts'
import { both } from './demo-product.ts'

const tagged = (value: string): NonNullable<NewCollection['rule']> => ({
  match: 'all',
  conditions: [{ field: 'tag', operator: 'is', value }],
})

/** The demo's collections; each follows from a tag, so that a new product finds its own place. */
export const collections: readonly NewCollection[] = [
  { handle: 'tea-time', title: both('Tea', '차'), rule: tagged('tea'), published: true },
  { handle: 'beauty', title: both('Beauty', '뷰티'), rule: tagged('beauty'), published: true },
  { handle: 'shaving', title: both('Shaving', '면도'), rule: tagged('shaving'), published: true },
  { handle: 'activewear', title: both('Activewear', '운동복'), rule: tagged('activewear'), published: true },
  { handle: 'for-dogs', title: both('For dogs', '강아지'), rule: tagged('pets'), published: true },
  { handle: 'gifts', title: both('Gifts', '선물'), rule: tagged('gift'), published: true },
]
