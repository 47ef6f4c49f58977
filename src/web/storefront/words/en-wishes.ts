/** What the shop says to who waits for a thing. */
export const enWishes = {
  title: 'We tell you when it is back',
  lead: 'Leave your email, and we write once, when this is here again. For nothing else.',
  act: 'Tell me when it is back',
  done: 'We keep it in mind',
  doneNext: (email: string) => `As soon as it is here again, ${email} hears of it. Once, and not about anything else.`,
}
