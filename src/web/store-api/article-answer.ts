import { z } from 'zod'
import { topics } from '../../modules/help/index.ts'

export const articleTeaser = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    topic: z.enum(topics),
    title: z.string(),
    lead: z.string().describe('One or two plain sentences; may be empty'),
    changedAt: z.date(),
  })
  .meta({ id: 'ArticleTeaser' })

export const articleAnswer = articleTeaser
  .extend({
    bodyHtml: z.string().describe('Sanitised'),
    language: z.string().describe('In which the body is written, which may be another than the one asked for'),
    publishedAt: z.date(),
    productIds: z.array(z.uuid()).readonly().describe('The products it is for, in order; some may not be on sale'),
  })
  .meta({ id: 'ShownArticle' })
