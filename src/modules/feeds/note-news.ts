import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { productArchived, productChanged } from '../catalog/index.ts'
import { reviewChanged, reviewPublished, reviewRejected, reviewWithdrawn } from '../reviews/index.ts'
import { shopChanged } from '../shop/index.ts'

/** What a feed tells has changed: who asks whether there is anything new is told yes. Harmless once too often. */
export async function noteNews(tx: Tx): Promise<void> {
  await query(tx, 'update feeds.news set number = number + 1, at = $1', [tx.now])
}

export const followReviews: Consumer = {
  name: 'feeds',
  reactions: [
    on(reviewPublished, noteNews),
    on(reviewChanged, noteNews),
    on(reviewRejected, noteNews),
    on(reviewWithdrawn, noteNews),
    on(productChanged, noteNews),
    on(productArchived, noteNews),
    on(shopChanged, noteNews),
  ],
}
