import { z } from 'zod'
import { ownTopicSchema } from '../../modules/topics/index.ts'

const leanings = {
  reviews: z.int(),
  positive: z.int(),
  negative: z.int().describe('The others lean neither way'),
}
const week = z.object({ on: z.iso.date().describe('The Monday it begins on, in the shop’s time zone'), ...leanings })
const leaning = z.enum(['positive', 'negative', 'neither'])

export const topicFigures = z
  .object({
    from: z.date(),
    to: z.date(),
    all: z.object(leanings).describe('All reviews that were read, each once'),
    weeks: z.array(week).readonly(),
    topics: z
      .array(
        z.object({
          topic: z.string().describe('Its key; of an own topic, its id'),
          name: z.record(z.string(), z.string()).describe('Keyed by language tag'),
          isOwn: z.boolean(),
          ...leanings,
          weeks: z.array(week).readonly(),
        }),
      )
      .readonly()
      .describe('What most speak of first; a review counts once for each topic'),
  })
  .meta({ id: 'TopicFigures' })

export const saidOfTopic = z
  .object({
    reviewId: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    variantId: z.uuid().nullable(),
    saidAt: z.date(),
    leaning,
    sentences: z
      .array(
        z.object({
          text: z.string(),
          words: z
            .array(z.object({ text: z.string(), value: z.number().describe('From -4 to 4, negations counted in') }))
            .readonly()
            .describe('The words that decided'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SaidOfTopic' })

export const topicPlace = z
  .object({
    id: z
      .uuid()
      .nullable()
      .describe('Of a product; of a variant where one product was asked for. Null: no variant named'),
    title: z.string().describe('Empty where it is gone'),
    ...leanings,
  })
  .meta({ id: 'TopicPlace' })

export const emergingWord = z
  .object({
    word: z.string(),
    here: z.int().describe('Reviews with it among those asked for'),
    there: z.int().describe('Reviews with it among those they are compared with'),
    z: z.number().describe('Log-odds with an informative Dirichlet prior, in standard errors'),
  })
  .meta({ id: 'EmergingWord' })

export const topicAlert = z
  .object({
    id: z.uuid(),
    productId: z.uuid().nullable().describe('Null: the whole shop'),
    productTitle: z.string(),
    topic: z.string(),
    topicName: z.record(z.string(), z.string()),
    direction: z.enum(['worse', 'better']),
    fromOn: z.iso.date(),
    toOn: z.iso.date().describe('The last day of the week it was seen in'),
    negative: z.int(),
    mentions: z.int(),
    negativeBefore: z.int().describe('In the eight weeks before'),
    mentionsBefore: z.int(),
    p: z.number().describe('How often chance alone would come to it, before the correction for many looks'),
    foundAt: z.date(),
  })
  .meta({ id: 'TopicAlert' })

export const ownTopic = z
  .object({
    id: z.uuid(),
    ...ownTopicSchema.shape,
    shopperName: ownTopicSchema.shape.shopperName.unwrap(),
    readAt: z.date().nullable().describe('Null while earlier reviews are still looked through'),
  })
  .meta({ id: 'OwnTopic' })

const leaningValues = { positive: 1, negative: -1, neither: 0 } as const
export const leaningSchema = leaning
export const leaningValue = (name: keyof typeof leaningValues): -1 | 0 | 1 => leaningValues[name]
export const leaningName = (value: -1 | 0 | 1): keyof typeof leaningValues =>
  value > 0 ? 'positive' : value < 0 ? 'negative' : 'neither'
