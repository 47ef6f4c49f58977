import type { Tx } from '../../kernel/transaction.ts'
import type { Incoming } from './incoming.ts'
import { sources } from './sources.ts'
import { type Taken, takeProducts, type Taking } from './take-products.ts'
import { takeReviews } from './take-reviews.ts'

/** Brings a batch into the shop: products or reviews, as its source tells of them. */
export const take = (tx: Tx, taking: Taking, batch: readonly Incoming[]): Promise<Taken> =>
  sources[taking.source].tells === 'reviews' ? takeReviews(tx, taking, batch) : takeProducts(tx, taking, batch)
