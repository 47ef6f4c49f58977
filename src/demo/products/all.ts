import type { DemoProduct } from '../demo-product.ts'
import { face } from './beauty/face.ts'
import { hands } from './beauty/hands.ts'
import { lips } from './beauty/lips.ts'
import { skinCare } from './beauty/skin.ts'
import { gifts } from './gifts/gifts.ts'
import { petFood } from './pets/food.ts'
import { petTreats } from './pets/treats.ts'
import { lather } from './shaving/lather.ts'
import { razors } from './shaving/razors.ts'
import { leafTeas } from './tea/leaves.ts'
import { teaWare } from './tea/ware.ts'
import { feet } from './wear/feet.ts'
import { legs } from './wear/legs.ts'
import { tops } from './wear/tops.ts'

/** Everything the demo sells; what was made last stands at the end, and first on the front page. */
export const demoProducts: readonly DemoProduct[] = [
  ...petFood,
  ...petTreats,
  ...razors,
  ...lather,
  ...skinCare,
  ...hands,
  ...teaWare,
  ...face,
  ...legs,
  ...tops,
  ...leafTeas,
  ...lips,
  ...gifts,
  ...feet,
]
