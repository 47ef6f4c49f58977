/** What the shop says to who asks for its guide. */
export const enGuide = {
  lead: 'Leave your email, and it is on its way to you.',
  act: 'Send it to me',
  done: 'It is on its way',
  doneNext: (email: string) => `Look into ${email} in a minute. If it is not there, look among the spam.`,
}
