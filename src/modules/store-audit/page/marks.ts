/**
 * By which marks a page tells what is what. A look of one's own that keeps them is judged like the shop's; each is plain
 * HTML where HTML has a word for it.
 */
export const marks = {
  menu: 'header nav li a',
  search: 'form[role="search"] input',
  trail: 'nav[aria-label="Breadcrumb"] li',
  skip: 'a[href="#content"]',
  policies: 'footer a[href*="/policies/"]',
  contact: 'a[href^="mailto:"], a[href^="tel:"]',
  price: '[data-swap="price"] .price, [data-swap="price"]',
  buy: 'form#buy',
  stock: '.stock, .gone-next',
  wayOn: '.gone-next a, .onward',
  note: '.delivery-note li',
  promises: '.promises li',
  rating: '[data-rating], .to-reviews',
  freeDelivery: '.free-delivery',
  checkout: 'form#checkout',
  waysToPay: 'input[name="provider"]',
  trustSlot: '[data-slot="trust"] li, [data-slot="trust"] p',
  payButton: 'button[value="pay"]',
  marketing: 'input[name="marketing"]',
} as const
