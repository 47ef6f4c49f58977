/** By field, its names in Judge.me’s files: what it exports, and the shorter form that it imports. */
export const judgeMeColumns = {
  title: ['title'],
  body: ['body'],
  rating: ['rating'],
  at: ['review_date'],
  decided: ['curated'],
  author: ['reviewer_name'],
  email: ['reviewer_email'],
  productId: ['product_id'],
  handle: ['product_handle'],
  reply: ['reply'],
  replyAt: ['reply_date'],
  pictures: ['picture_urls'],
  sourceKey: ['metaobject_handle'],
} as const

/** The same in the files of Shopify’s own app for reviews, which it gave up in 2024. */
export const shopifyReviewColumns = {
  title: ['title'],
  body: ['body'],
  rating: ['rating'],
  at: ['created_at'],
  decided: ['state'],
  author: ['author'],
  email: ['email'],
  handle: ['product_handle'],
  reply: ['reply'],
  replyAt: ['replied_at'],
} as const
