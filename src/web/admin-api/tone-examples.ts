import { z } from 'zod'
import { openingOfConfirmation } from '../../modules/notices/index.ts'
import { type Tone, tones } from '../../modules/shop/index.ts'
import { pageLocales, wordsOf } from '../storefront/words/words.ts'

const example = z.object({ headline: z.string(), text: z.string() }).meta({ id: 'ToneExample' })
const inTone = z.record(z.string(), example).describe('Keyed by language tag: { "en": …, "ko": … }')
const ofSurface = z.object({ plain: inTone, warm: inTone, playful: inTone })

export const toneExamplesSchema = z
  .object({
    thanks: ofSurface.describe('The page right after an order'),
    order: ofSurface.describe('The order’s own page'),
    mails: ofSurface.describe('The confirmation of an order'),
  })
  .meta({ id: 'ToneExamples' })

export type ToneExamples = z.infer<typeof toneExamplesSchema>
type Example = z.infer<typeof example>

const number = 'D1042'
const nameOf = (locale: string) => (locale === 'ko' ? '민지' : 'Minji')

/** The real words of each tone, as they would meet somebody named Minji with a paid order D1042. */
export const toneExamples = (): ToneExamples => ({
  thanks: each((tone, locale) => {
    const { title, happened, nextPack } = wordsOf(locale).tones.thanks[tone]
    return { headline: title(nameOf(locale)), text: `${happened(number)} ${nextPack}` }
  }),
  order: each((tone, locale) => {
    const { headline, states } = wordsOf(locale).tones.order[tone]
    return { headline: headline(number), text: `${states.confirmed} → ${states['on-its-way']} → ${states.delivered}` }
  }),
  mails: each((tone, locale) => openingOfConfirmation(locale, tone, { name: nameOf(locale), number })),
})

const each = (exampleOf: (tone: Tone, locale: string) => Example): ToneExamples['thanks'] =>
  Object.fromEntries(
    tones.map((tone) => [tone, Object.fromEntries(pageLocales.map((locale) => [locale, exampleOf(tone, locale)]))]),
  ) as ToneExamples['thanks']
