import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { topicNames, topicsNamed } from '../topics/index.ts'
import { pictureNow } from './find-picture.ts'
import type { Picture } from './picture.ts'

/** Something she speaks against in her reviews. */
export interface Worry {
  readonly topic: string
  /** What it is called, in English and Korean where both are known. */
  readonly name: Readonly<Record<string, string>>
  readonly mentions: number
  readonly negative: number
}

/** All by which a text is checked. */
export interface Her {
  readonly picture: Picture
  /** Whether the shop said who she is; nothing is found before. */
  readonly isPictured: boolean
  /** Words that she uses more than others do, the most telling first, with their number of reviews. */
  readonly words: readonly { readonly word: string; readonly here: number }[]
  /** Of all products, what most of her reviews speak against first. */
  readonly worries: readonly Worry[]
  readonly topicsIn: (text: string, language: 'en' | 'ko') => ReadonlySet<string>
  /** How many reviews were read, hers and others'. */
  readonly reviews: { readonly here: number; readonly there: number }
}

/** A topic that fewer of her reviews speak against is somebody's, not hers. */
const fewestNegative = 3
const mostWorries = 8

/** What is known of the ideal customer now. Five queries. */
export async function knowHer(read: Read): Promise<Her> {
  const { picture, version } = await pictureNow(read)
  const words = await query<Her['words'][number]>(
    read,
    'select word, here from ideal_customer.word where place is not null order by place',
  )
  const [reading] = await query<{ here: number; there: number }>(
    read,
    'select reviews as here, others as there from ideal_customer.reading',
  )
  const worries = await query<{ topic: string; mentions: number; negative: number }>(
    read,
    `select topic, mentions, negative from ideal_customer.worry
     where product_id is null and negative >= ${fewestNegative} order by negative desc, topic limit ${mostWorries}`,
  )
  const names = await topicNames(read)
  return {
    ...{
      picture,
      isPictured: version > 0,
      words,
      reviews: reading ?? { here: 0, there: 0 },
      topicsIn: await topicsNamed(read),
    },
    worries: worries.flatMap((worry) => {
      const named = names.get(worry.topic)
      return named ? [{ ...worry, name: named.name }] : []
    }),
  }
}
