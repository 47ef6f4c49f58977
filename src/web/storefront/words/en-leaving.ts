/** What the shop says in English to somebody who leaves without buying. */
export const enLeaving = {
  link: 'Not today? Tell us why',
  title: 'Not today?',
  lead: 'That is fine; your cart stays as it is. What kept you? One tap helps us more than you think.',
  reasons: {
    'delivery-cost': 'Delivery costs too much',
    'card-safety': 'I would rather not type my card here',
    'too-complicated': 'It is too complicated',
    'just-looking': 'I am just looking',
    other: 'Something else',
  },
  comment: 'In your words',
  send: 'Send',
  choose: 'Please choose one of these.',
  thanks: 'Thank you for telling us',
  back: 'Back to the checkout',
  cost: {
    free: (name: string, when: string) => `${name} costs you nothing. ${when}.`,
    takeFree: 'Take the free delivery',
    missing: (amount: string) => `${amount} more in your cart, and delivery is free.`,
    look: 'Find a little something',
    none: 'Delivery costs what the courier takes; we add nothing to it. We have written down that it is too much.',
  },
  trust: {
    lead: 'You need not trust us with your card: we never see it.',
    facts: [
      'Card details go straight to the payment provider, encrypted. They never touch our shop.',
      'Your bank asks you to confirm before money moves.',
      'You are charged once, for what you see in the total.',
    ],
    other: 'Or pay without a card:',
    answer: (email: string) => `Questions first? Write to ${email}. A person answers.`,
  },
  complicated: {
    lead: 'Sorry about that. We send you your cart, and you go on whenever and wherever it suits you.',
    act: 'Send me my cart',
    sent: (email: string) => `Your cart is on its way to ${email}. It is one mail, and no other follows.`,
    help: (email: string) => `Or write to ${email} what you want, and we do the order with you.`,
  },
  looking: { lead: 'Look around as long as you like. What you put into the cart stays there.', act: 'Look around' },
  other: 'We read every word of it.',
}
