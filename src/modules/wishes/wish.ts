/** What somebody wants to be told of: that a thing can be had again, or that it costs less than when she asked. */
export const wishKinds = ['back-in-stock', 'lower-price'] as const
export type WishKind = (typeof wishKinds)[number]

/** Nobody waits for more things at once. */
export const mostWishes = 50
