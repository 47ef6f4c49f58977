/** What pages say around customers' pictures. */
export const enPictures = {
  title: 'Pictures from customers',
  ofProduct: (product: string) => `${product}, as customers have it`,
  lead: 'Sent with their reviews, as they took them. We choose none and leave none out for its stars.',
  all: 'All pictures',
  more: 'More pictures',
  none: 'Nobody has sent a picture yet. Yours would be the first: you can add it to your review.',
  by: (author: string) => `Picture by ${author}`,
  before: 'Picture before',
  after: 'Next picture',
  browse: 'Other pictures',
  toProduct: (product: string) => `To ${product}`,
}
