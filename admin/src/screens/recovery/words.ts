/** What the admin says to somebody who forgot her password. */
export const recoveryWords = {
  forgotten: 'Forgotten your password?',
  title: 'Forgotten your password?',
  about: 'Write the email you sign in with, and we mail you a link to choose a new one.',
  act: 'Send me the link',
  sentTitle: 'Look into your mailbox',
  sent: (email: string) =>
    `If ${email} works here, a mail with a link is on its way. The link works once, for one hour.`,
  noMail:
    'Nothing came after a few minutes? Look among the unwanted mail, or ask whoever runs the machine of the shop:',
  command: 'npx dangol staff reset-password EMAIL',
  back: 'Back to the sign-in',
  newTitle: 'Choose a new password',
  newFor: (shop: string) => `A new password for ${shop}`,
  newAbout: 'You are then signed out everywhere. Your authenticator and your passkeys stay as they are.',
  password: 'New password',
  passwordHint: (least: number) => `At least ${least} characters; a short sentence is good.`,
  passwordShort: (least: number) => `Choose a password of at least ${least} characters.`,
  change: 'Change the password',
  over: 'This link was used or is older than one hour. Ask for a new one at the sign-in.',
  doneTitle: 'Your password is changed',
  done: 'You are signed out everywhere. Sign in with your new password.',
  toSignIn: 'To the sign-in',
}
