/** What the shop says to who asks for its guide. */
export const enGuide = {
  lead: 'Leave your email, and it is on its way to you.',
  act: 'Send it to me',
  promise: 'You get this mail and nothing else, unless you tick the box.',
  done: 'It is on its way',
  meanwhile: 'Look around meanwhile',
  doneNext: (email: string) => `Look into ${email} in a minute. If it is not there, look among the spam.`,
}
