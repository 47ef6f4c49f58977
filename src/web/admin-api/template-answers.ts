import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { contentTypes } from '../../modules/messaging/index.ts'
import {
  type Template,
  templateChannels,
  templateInputSchema,
  templatePurposes,
} from '../../modules/templates/index.ts'
import { staffNames } from './staff-names.ts'

const whoseName = z.string().nullable().describe('null for a program')

/** A template as it stands, or as it stood at a version. */
export const template = z
  .object({
    id: z.uuid(),
    version: z.int(),
    content: templateInputSchema,
    tells: z.enum(contentTypes).describe('As said, or what follows from the rest'),
    createdAt: z.date(),
    changedAt: z.date(),
    changedBy: z.string(),
    changedByName: whoseName,
    archivedAt: z.date().nullable(),
  })
  .meta({ id: 'Template' })

export const templateSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    channel: z.enum(templateChannels),
    purpose: z.enum(templatePurposes),
    tells: z.enum(contentTypes),
    languages: z.array(z.string()),
    firstWords: z.string().describe('Of the first language: the subject, or how the message begins'),
    version: z.int(),
    changedAt: z.date(),
    changedBy: z.string(),
    changedByName: whoseName,
    archivedAt: z.date().nullable(),
  })
  .meta({ id: 'TemplateSummary' })

export const templateVersion = z
  .object({ version: z.int(), name: z.string(), at: z.date(), by: z.string(), byName: whoseName })
  .meta({ id: 'TemplateVersion' })

export const preview = z
  .object({
    locale: z.string().describe('The language it came out in'),
    subject: z.string().describe('Of a push message its title; empty for a text message and one on a messenger'),
    preheader: z.string(),
    html: z.string().describe('Empty for all but mails; show it in a frame without scripts'),
    text: z.string(),
    link: z.string().describe('Of a push message, and of one on a messenger'),
    linkText: z.string().describe('Of one on a messenger: what stands on its link'),
    answers: z.array(z.string()).readonly().describe('Of one on a messenger: what she may press'),
    picture: z.string().describe('Of one on a messenger: the address of its picture'),
    warnings: z.array(z.string()).describe('What she would not see: blocks that were left out, pictures that are gone'),
    lacks: z.string().nullable().describe('What is missing, so that she would get nothing; then the rest is empty'),
  })
  .meta({ id: 'TemplatePreview' })

/** A name that words may use. */
export const templateName = z
  .object({
    name: z.string().describe('As it is written between {{ }}: `person.firstName`'),
    about: z.string(),
    example: z.string(),
    isAlwaysThere: z.boolean().describe('false: write `| default:` for those of whom it is not known'),
  })
  .meta({ id: 'TemplateName' })

type Answer = z.infer<typeof template>

/** NOTE: contents are kept as they were checked, so they fit what is answered. */
export async function templateAnswer(read: Read, { content, ...row }: Template): Promise<Answer> {
  const nameOf = await staffNames(read)
  return { ...row, content: content as Answer['content'], changedByName: nameOf(row.changedBy) }
}
