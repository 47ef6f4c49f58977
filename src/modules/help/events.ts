import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofArticle = z.object({ articleId: z.uuid() })

/** Anything of it changed that somebody can see: words, topic, address, state, the products it is for. */
export const articleChanged = defineEvent('help.article-changed', ofArticle)
export const articleRemoved = defineEvent('help.article-removed', ofArticle)

/** Which articles stand on a product's page, or in which order. */
export const productArticlesChanged = defineEvent('help.product-articles-changed', z.object({ productId: z.uuid() }))
