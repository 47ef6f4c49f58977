import { z } from 'zod'
import { type ContentType, contentTypes } from '../messaging/index.ts'
import { tones } from '../shop/index.ts'
import { blockSchema, mostBlocks } from './block.ts'

export const templateChannels = ['email', 'sms', 'push', 'messenger'] as const
export type TemplateChannel = (typeof templateChannels)[number]

export const templatePurposes = ['order', 'marketing', 'reviews'] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

/** That are not put away. */
export const mostTemplates = 500
const mostLanguages = 12

/** A mail in one language; all words may have Liquid. */
export const mailWordsSchema = z
  .object({
    subject: z.string().trim().min(1).max(200),
    preheader: z.string().trim().max(200).default('').describe('What a mailbox shows beside the subject'),
    blocks: z.array(blockSchema).min(1).max(mostBlocks),
  })
  .meta({ id: 'TemplateMailWords' })
export type MailBlocks = z.infer<typeof mailWordsSchema>

/** A text message in one language. */
export const smsWordsSchema = z
  .object({ text: z.string().trim().min(1).max(1_000).describe('With Liquid; plain when it leaves') })
  .meta({ id: 'TemplateSmsWords' })
export type SmsText = z.infer<typeof smsWordsSchema>

/** A push message in one language. */
export const pushWordsSchema = z
  .object({
    title: z.string().trim().min(1).max(100),
    body: z.string().trim().min(1).max(300),
    link: z
      .string()
      .trim()
      .max(2_000)
      .regex(/^(\/(?!\/)|https?:\/\/|\{\{)/, 'Begin with / for a page of the shop, or with https://')
      .default('/')
      .describe('Where a tap leads'),
    mediaId: z.uuid().optional().describe('A small picture beside it'),
  })
  .meta({ id: 'TemplatePushWords' })
export type PushText = z.infer<typeof pushWordsSchema>

/** A message on a platform in one language; a mark and the way out of advertising come to it as it leaves. */
export const messengerWordsSchema = z
  .object({
    text: z.string().trim().min(1).max(3_500).describe('With Liquid; plain when it leaves'),
    link: z
      .string()
      .trim()
      .max(2_000)
      .regex(/^(|\/(?!\/).*|https?:\/\/.*|\{\{.*)$/s, 'Begin with / for a page of the shop, or with https://')
      .default('')
      .describe('Where its button leads; none when empty'),
    linkText: z
      .string()
      .trim()
      .max(40)
      .default('')
      .describe('What stands on that button; a word of the shop’s own when empty'),
    answers: z
      .array(
        z
          .string()
          .trim()
          .min(1)
          .max(20)
          .refine((words) => Buffer.byteLength(words) <= 60, 'Shorten it: at most 60 bytes')
          .refine((words) => !/[{}]/.test(words), 'The same words for everybody: without names'),
      )
      .max(3)
      .refine((all) => new Set(all).size === all.length, 'Each answer once')
      .default([])
      .describe('What she may press in answer; pressed, it is heard as if she had written it'),
    mediaId: z.uuid().optional().describe('A picture above it'),
    card: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('product'), productId: z.uuid() }),
        z.object({ kind: z.literal('review'), reviewId: z.uuid() }),
      ])
      .optional()
      .describe(
        'A product, or a review with its product, beside the words in the shop’s own chat, with a control that buys; other platforms show the words and the link alone',
      ),
  })
  .meta({ id: 'TemplateMessengerWords' })
export type MessengerText = z.infer<typeof messengerWordsSchema>

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag: en, ko, pt-BR')
const inLanguages = <Words extends z.ZodType>(words: Words) =>
  z
    .record(language, words)
    .refine((all) => Object.keys(all).length > 0, 'Write it in one language at least')
    .refine((all) => Object.keys(all).length <= mostLanguages, `At most ${mostLanguages} languages`)
    .describe('By language tag; who reads none of them gets the shop’s own, else the first')

const common = {
  name: z.string().trim().min(1).max(120).describe('For staff'),
  purpose: z
    .enum(templatePurposes)
    .default('marketing')
    .describe('`order`: what she must know of her order; `marketing` and `reviews` leave only where she may be asked'),
  tells: z
    .enum(contentTypes)
    .optional()
    .describe(
      'What it does for her; when left out: `empathise` where it tells a story, `sell` for marketing, else `serve`',
    ),
  tone: z.enum(tones).default('warm').describe('How it is meant to sound'),
  sender: z
    .object({ name: z.string().trim().min(1).max(80), replyTo: z.email() })
    .optional()
    .describe('Who writes and reads the answers; the shop when left out'),
}

/** What staff say of a template; a change makes a new version of it. */
export const templateInputSchema = z
  .discriminatedUnion('channel', [
    z
      .object({ channel: z.literal('email'), ...common, languages: inLanguages(mailWordsSchema) })
      .meta({ id: 'MailTemplateDraft' }),
    z
      .object({ channel: z.literal('sms'), ...common, languages: inLanguages(smsWordsSchema) })
      .meta({ id: 'SmsTemplateDraft' }),
    z
      .object({ channel: z.literal('push'), ...common, languages: inLanguages(pushWordsSchema) })
      .meta({ id: 'PushTemplateDraft' }),
    z
      .object({ channel: z.literal('messenger'), ...common, languages: inLanguages(messengerWordsSchema) })
      .meta({ id: 'MessengerTemplateDraft' }),
  ])
  .meta({ id: 'TemplateDraft' })
export type TemplateInput = z.infer<typeof templateInputSchema>
/** As it may be written in code: what has a default may be left out. */
export type TemplateDefinition = z.input<typeof templateInputSchema>

/** A template as it stands, or as it stood at a version. */
export interface Template {
  readonly id: string
  readonly version: number
  readonly content: TemplateInput
  /** `content.tells`, or what follows from the rest where that is left out. */
  readonly tells: ContentType
  readonly createdAt: Date
  readonly changedAt: Date
  readonly changedBy: string
  readonly archivedAt: Date | null
}

/** A template in a list. */
export interface TemplateSummary {
  readonly id: string
  readonly name: string
  readonly channel: TemplateChannel
  readonly purpose: TemplatePurpose
  readonly tells: ContentType
  readonly languages: readonly string[]
  /** Of the first language: the subject, or how the message begins. */
  readonly firstWords: string
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string
  readonly archivedAt: Date | null
}

/** A version in a template's history. */
export interface TemplateVersion {
  readonly version: number
  readonly name: string
  readonly at: Date
  readonly by: string
}

/** What the template does for her where staff did not say. */
export function tellsOf(input: TemplateInput): ContentType {
  if (input.tells) return input.tells
  const isStory =
    input.channel === 'email' &&
    Object.values(input.languages).some(({ blocks }) => blocks.some(({ kind }) => kind === 'story'))
  if (isStory) return 'empathise'
  return input.purpose === 'marketing' ? 'sell' : 'serve'
}
