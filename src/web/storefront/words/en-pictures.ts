/** What pages say around customers' pictures. */
export const enPictures = {
  title: 'Pictures from customers',
  ofProduct: (product: string) => `${product}, as customers have it`,
  ofCollection: (collection: string) => `${collection}, as customers have it`,
  lead: 'Sent with their reviews, as they took them. Stars decide nothing about what is here.',
  all: 'All pictures',
  more: 'More pictures',
  none: 'Nobody has sent a picture yet. Yours would be the first: you can add it to your review.',
  by: (author: string) => `Picture by ${author}`,
  before: 'Picture before',
  after: 'Next picture',
  browse: 'Other pictures',
  with: 'What is on it',
  spot: (place: number, product: string) => `${place}: ${product}`,
  look: 'Look at it',
  rights: {
    title: 'Your pictures, and where they show',
    lead: (product: string) =>
      `They show with your review of ${product}. Here you say where else, for each picture. It holds at once, and you can change it whenever you like.`,
    toPage: 'Where your pictures may show',
    ask: (shop: string) => `${shop} may also show my pictures`,
    askHint:
      'With your name beside them. Leave all open, and they show with your review alone. You can change this later.',
    scopes: { site: 'on other pages of the shop', mail: 'in mails of the shop', ads: 'in adverts of the shop' },
    credit: 'Name beside them',
    save: 'Keep this',
    kept: 'Kept. It holds from now on.',
    none: 'There are no pictures of yours here any more.',
    picture: (place: number) => `Picture ${place}`,
  },
  backTo: (page: string) => `Back to ${page}`,
}
