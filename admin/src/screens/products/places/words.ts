/** What the admin says about where products are sold. */
export const placeWords = {
  places: 'Where it is sold',
  placesAbout: 'In every market and every way of buying, unless you say otherwise.',
  placeMarkets: 'Markets',
  placeChannels: 'Ways of buying',
  channels: { page: 'Pages of the shop', chat: 'Chat', counter: 'Counter', agent: 'Shopping agents' },
  channelHints: {
    page: 'The shop itself, and apps that people look at.',
    chat: 'Conversations in which somebody buys.',
    counter: 'The till of a shop with walls.',
    agent: 'Programs that buy for somebody.',
  },
  soldEverywhere: 'It is sold everywhere, also in markets that you open later.',
  notSoldThere: (places: string) =>
    `Not sold here: ${places}. Lists, search and carts there leave it out; everywhere else it is sold, also in markets that you open later.`,
  noPage: 'It has no page in the shop: links to it lead nowhere.',
  toldOnPage: 'Whoever follows a link to it there is told so, and where it is sold.',
  soldNowhere:
    'It would be sold nowhere. Leave at least one market and one way of buying, or make it a draft to take it out of the shop.',
  filterPlace: 'Where it is not sold',
  anyPlace: 'Sold anywhere',
  notIn: (place: string) => `Not sold: ${place}`,
  bulkPlaces: 'Where sold',
  bulkPlacesTitle: (count: number) => (count === 1 ? 'Where 1 product is sold' : `Where ${count} products are sold`),
  sellIn: 'Sell in',
  sellInHint: 'They are shown and can be bought there again.',
  stopSellingIn: 'Stop selling in',
  stopSellingInHint: 'Nobody finds or buys them there. Payments that have begun are kept to.',
  bulkPlacesAct: 'Change where they are sold',
  bulkPlacesMissing: 'Choose at least one place.',
  marketSells: (active: number) =>
    active === 1 ? 'The product on sale is sold here.' : `All ${active} products on sale are sold here.`,
  marketSellsNone: 'Products that you put on sale are sold here, unless you keep them from this market.',
  marketKeeps: (notSold: number, active: number) =>
    `${notSold} of ${active} products ${notSold === 1 ? 'is' : 'are'} not sold here`,
  marketKeepsRest: 'because you keep them from this market.',
}
