/** What the shop says to who opens the address of a code: scanned from the card in a parcel, or followed in a mail. */
export const enCodes = {
  title: 'Your code',
  ready: 'It is in your cart',
  readyNext: 'It takes effect by itself when you check out. There is nothing to type in.',
  until: (day: string) => `It works once, until ${day}.`,
  once: 'It works once.',
  look: 'Look around',
  cart: 'To your cart',
  states: {
    used: 'This code has been used already. Each one works once.',
    'called-off': 'This code came with an order that was called off, so it works no more.',
    over: 'This code works no more.',
    'not-yet': 'This code does not work yet. Please come back a little later.',
    unknown: 'We do not know this code. Please check the spelling on the card.',
  },
  ask: 'Is that not right? Write to us. A person answers.',
}
