import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Topic } from './taxonomy/topic.ts'

export const mostOwnTopics = 50

const word = z
  .string()
  .trim()
  .min(2, 'A word has at least two letters')
  .max(40)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}' -]*\*?$/u,
    'Write letters, digits, spaces and hyphens; `*` at the end takes any ending',
  )

const shopperName = z.string().trim().min(1).max(30)

/** Languages of the storefront in which a chip may be called. */
export const chipLanguages = ['en', 'ko'] as const

/** What the shop wants to hear about beside the general topics. */
export const ownTopicSchema = z
  .object({
    name: z.string().trim().min(1).max(60),
    words: z
      .array(word)
      .min(1)
      .max(40)
      .describe('Words it is known by, English and Korean: `zip*`, `지퍼`. Korean ones take any ending'),
    shopperName: z
      .strictObject({ en: shopperName.optional(), ko: shopperName.optional() })
      .optional()
      .describe(
        'How shoppers see it above the reviews that speak of it, by language; where a language has no name, no chip shows',
      ),
  })
  .meta({ id: 'OwnTopicToSave' })
export type ShopperName = NonNullable<OwnTopicToSave['shopperName']>
export type OwnTopicToSave = z.output<typeof ownTopicSchema>

export interface OwnTopic extends OwnTopicToSave {
  readonly id: string
  readonly shopperName: ShopperName
  /** Null while earlier reviews are still looked through. */
  readonly readAt: Date | null
}

/** The shop's own topics by name; at most fifty. */
export const listOwnTopics = (read: Read): Promise<OwnTopic[]> =>
  query<OwnTopic>(read, `select ${ownTopicColumns} from topics.own_topic order by lower(name)`)

export const ownTopicColumns = 'id, name, words, shopper_name as "shopperName", read_at as "readAt"'

/** Whether shoppers see it in any language. */
export const isChip = ({ shopperName }: Pick<OwnTopic, 'shopperName'>): boolean => Object.keys(shopperName).length > 0

/** As the reader of texts takes it. */
export const topicOf = ({ id, name, words }: OwnTopic): Topic => ({
  key: id,
  name: { en: name },
  english: words.filter((one) => !isKorean(one)),
  korean: words.filter(isKorean).map((one) => one.replace(/\*$/, '')),
})

const isKorean = (text: string): boolean => /[가-힣]/u.test(text)
