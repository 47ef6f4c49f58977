/** The condition by which reviews of a product are found by their seats; NOTE: the key of one index, and of no other. */
export const seatsOf = (productId: string): string =>
  `uuid_hash_extended(product_id, 0) = uuid_hash_extended(${productId}::uuid, 0) and state = 'published'`

/** Finds something where a product's terms are noted, which has many reviews then. */
export const ofNoted = (productId: string): string => `select from reviews.noted where product_id = ${productId}::uuid`
