import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofProduct = z.object({ productId: z.uuid() })
const ofVariant = z.object({ variantId: z.uuid(), productId: z.uuid() })

export const productCreated = defineEvent('catalog.product-created', ofProduct)

/** Anything a shopper can see of it changed: words, pictures, options, status. */
export const productChanged = defineEvent('catalog.product-changed', ofProduct)

/** It is sold no more; announced once, when its status becomes archived. */
export const productArchived = defineEvent('catalog.product-archived', ofProduct)

export const variantCreated = defineEvent('catalog.variant-created', ofVariant)
export const variantRemoved = defineEvent('catalog.variant-removed', ofVariant)

export const collectionChanged = defineEvent('catalog.collection-changed', z.object({ collectionId: z.uuid() }))
export const collectionRemoved = defineEvent('catalog.collection-removed', z.object({ collectionId: z.uuid() }))
export const categoryChanged = defineEvent('catalog.category-changed', z.object({ categoryId: z.uuid() }))
