import { NotFound } from '../../kernel/refusal.ts'

/** Of a key that was renewed, too: an old address tells nothing. */
export class FeedUnknown extends NotFound {
  readonly code = 'feeds/feed-unknown'
  constructor() {
    super('There is no such feed. Copy its address once more from the shop’s admin.')
  }
}
