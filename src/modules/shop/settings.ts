import { z } from 'zod'
import { chatSchema } from './chat-settings.ts'

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write the colour as # and six hexadecimal digits, like #1f6f5c')
const text = z.record(z.string(), z.string().max(4_000)).describe('Keyed by language tag: { "en": "…", "ko": "…" }')
const line = z.record(z.string(), z.string().max(200)).describe('Keyed by language tag')

const icons = ['lock', 'return', 'delivery', 'person', 'star', 'leaf', 'heart', 'box'] as const

/** A short text with a drawing beside it, for some markets or for all. */
const promise = z.object({
  icon: z.enum(icons),
  text: line.refine((text) => Object.values(text).some((words) => words.trim()), 'Write it in one language at least'),
  markets: z.array(z.string().max(32)).max(50).optional().describe('Codes of the markets it is for; all when left out'),
})

/** How the checkout may look: where it asks for trust, and where it says what makes the shop special. */
export const checkoutLooks = {
  trust: ['none', 'seals', 'seals-and-rating'],
  usp: ['none', 'slots'],
} as const

/** How the shop may speak to those who have bought; what went wrong and where money is asked for has one tone alone. */
export const tones = ['plain', 'warm', 'playful'] as const
export type Tone = (typeof tones)[number]

const tone = z.enum(tones).default('warm')

/** By which ways buyers may be asked for a review; each at most once in an order of them. */
export const reviewChannels = ['email', 'sms', 'push', 'messenger'] as const
const channelOrder = z
  .array(z.enum(reviewChannels))
  .max(reviewChannels.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, 'Name each channel once')

/** Counting what one person does with her mail: in many countries she has to be asked first. */
const figures = z.enum(['where-free', 'everywhere', 'off']).default('where-free')

/** What a merchant decides once for the whole shop. Everything has a default, so that a shop can open at once. */
export const shopSettingsSchema = z
  .object({
    name: z.string().trim().min(1).max(80).default('My shop'),
    tagline: line.default({ en: 'Good things, made with care', ko: '정성껏 만든 좋은 물건' }),
    baseUrl: z
      .url()
      .optional()
      .describe('Where shoppers reach the shop, used in mails; the address it runs at by default'),
    timeZone: z.string().default('UTC').describe('IANA name; cut-off times and promised dates are reckoned in it'),
    defaultLocale: z.string().default('en'),
    locales: z.array(z.string()).min(1).default(['en', 'ko']),
    contactEmail: z.email().default('hello@example.com'),
    phone: z.string().max(32).optional(),
    address: z
      .string()
      .max(400)
      .optional()
      .describe('Postal address, shown in every mail (CAN-SPAM section 7704(a)(5))'),
    addressIn: z
      .record(z.string(), z.string().max(400))
      .default({})
      .describe('The same as people of a language write it; where one is left out, `address` stands'),
    colours: z
      .object({ brand: colour.default('#1f6f5c'), accent: colour.default('#e8743b'), paper: colour.default('#fbf8f3') })
      .prefault({}),
    logoMediaId: z
      .uuid()
      .optional()
      .describe('A picture in place of the written name, at the head of pages and mails; what it says stays the name'),
    hero: z
      .object({
        mediaId: z.uuid().optional().describe('A wide picture (16:9) at the top of the front page'),
        tallMediaId: z.uuid().optional().describe('The same for phones, upright (4:5); the wide one when left out'),
        title: line.default({}).describe('Over the picture; the tagline when empty'),
        text: line.default({}).describe('One or two sentences below the title'),
      })
      .prefault({})
      .describe('What the front page opens with'),
    isDemo: z
      .boolean()
      .default(false)
      .describe(
        'Filled by the demo, which may restore it and forget all orders; turn it off when the shop becomes real',
      ),
    founder: z
      .object({
        name: z.string().max(80).default(''),
        thanks: text.default({}).describe('What the founder says to somebody who has just ordered'),
        story: text.default({}).describe('Why there is this shop, told on the front page; paragraphs by empty lines'),
      })
      .prefault({}),
    tones: z
      .object({
        thanks: tone.describe('The page right after an order'),
        order: tone.describe('The order’s own page and the account, which only those who have bought see'),
        mails: tone.describe(
          'Mails that an order is in, has left and has arrived; mails of money and trouble have one',
        ),
      })
      .prefault({})
      .describe('How headlines and first sentences speak to those who have bought: short, warm, or with a smile'),
    policies: z
      .object({
        delivery: text.default({}),
        returns: text.default({}),
        privacy: text.default({}),
        terms: text.default({}),
      })
      .prefault({}),
    trust: z.array(promise).max(6).default([]).describe('Short promises shown near the buy button and in the checkout'),
    reasonsToBuy: z
      .array(promise)
      .max(6)
      .default([])
      .describe('What makes this shop special, shown near the buy button and in slots of the checkout'),
    checkout: z
      .object({
        trust: z
          .enum(checkoutLooks.trust)
          .default('seals-and-rating')
          .describe('Beside the payment: nothing, who keeps the payment safe, or also how others rate the shop'),
        usp: z.enum(checkoutLooks.usp).default('slots').describe('Whether the checkout shows the reasons to buy'),
      })
      .prefault({})
      .describe('How the checkout looks where no experiment decides'),
    returns: z
      .object({
        atOnceUpTo: z
          .array(z.object({ amount: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }))
          .max(50)
          .default([])
          .describe(
            'Returns worth at most this, one amount per currency, are accepted at once: label, store credit and exchange ' +
              'are there the moment she asks. Staff answers all others',
          ),
        parcelDays: z
          .int()
          .min(3)
          .max(90)
          .default(14)
          .describe('By then the goods must be here, or credit and exchange that were given for them are taken back'),
      })
      .prefault({}),
    returnDays: z.int().min(0).max(365).default(30),
    reviews: z
      .object({
        needDecision: z
          .boolean()
          .default(true)
          .describe('Words show once somebody who cannot see the stars has decided; otherwise they show at once'),
        ask: z.boolean().default(true).describe('Whether buyers are asked for a review after their parcel arrived'),
        askAfterDays: z.int().min(0).max(120).default(7).describe('Days after the arrival; a product may have its own'),
        remindAfterDays: z
          .int()
          .min(0)
          .max(60)
          .default(10)
          .describe('Days after the first message until the only reminder; 0 for none'),
        askBy: channelOrder
          .default(['email', 'push', 'messenger'])
          .describe('Channels for the first message, in the order in which they are tried: the first that reaches her'),
        remindBy: channelOrder
          .default(['push', 'messenger', 'email'])
          .describe('The same for the reminder; it need not go the way of the first message'),
        incentive: line
          .default({})
          .describe(
            'What is offered for a review, whatever its stars; told in each message that asks and on the form, and shown with the review',
          ),
      })
      .prefault({})
      .describe('How buyers are asked for reviews, and when these show'),
    mailFigures: z
      .object({
        opens: figures.describe('Whether it is counted that a mail was opened, by a picture of one dot'),
        clicks: figures.describe(
          'Whether it is counted that a link of a mail was followed, by leading through the shop',
        ),
      })
      .prefault({})
      .describe('What is counted of mails after they have left'),
    questions: z
      .object({
        on: z.boolean().default(true).describe('Whether questions are taken and shown on products’ pages'),
        inviteOwners: z
          .int()
          .min(0)
          .max(20)
          .default(5)
          .describe('How many who have the product are asked by mail when nobody answers within an hour; 0 for none'),
        anybodyAnswers: z
          .boolean()
          .default(false)
          .describe('Whether all who are signed in may answer, and not only who bought the product here'),
      })
      .prefault({})
      .describe('Questions about products, and who answers them'),
    chat: chatSchema,
  })
  .meta({ id: 'ShopSettings' })

export type ShopSettings = z.infer<typeof shopSettingsSchema>
