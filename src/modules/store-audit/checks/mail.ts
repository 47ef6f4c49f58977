import { auto, type Check, manual } from '../check.ts'
import { holds, some } from '../verdicts.ts'
import { checkoutForm } from './looking.ts'

const mostRefused = 5

/** That mails arrive, and only with those who want them. */
export const mailChecks: readonly Check[] = [
  auto('mail.leave', {
    title: 'Mails leave the house',
    about: 'A mail server is set up, so that confirmations reach who ordered.',
    why: 'Without a confirmation within minutes an order is taken for lost.',
    mend: 'Set SMTP_URL and MAIL_FROM; until then mails stay in the outbox.',
    mendAt: '/outbox',
    weight: 5,
    appliesTo: ({ shop: { settings } }) => (settings.isDemo ? 'This is the demo, which writes to nobody.' : undefined),
    judge: ({ running }) => holds(running.mailsLeave, 'They do.', 'They stay in the outbox.'),
  }),
  auto('mail.refused', {
    title: 'Hardly any mail is refused',
    about: `At most ${mostRefused} mails of the last 30 days were refused for good.`,
    why: 'Many refusals tell other servers that you write to people you do not know.',
    mend: 'Read in the outbox why, and correct the addresses with the orders.',
    mendAt: '/outbox?state=refused',
    weight: 3,
    judge: ({ running: { refusedMails } }) => {
      const said = `${some(refusedMails, 'mail was', 'mails were')} refused.`
      return holds(refusedMails <= mostRefused, said, said)
    },
  }),
  auto('mail.postal-address', {
    title: 'Every mail says where you are',
    about: 'The shop’s postal address stands at the foot of each.',
    why: 'Advertising without it is against the law in the United States (CAN-SPAM, 15 U.S.C. 7704(a)(5)) and in Korea.',
    mend: 'Write your address under Settings.',
    mendAt: '/settings',
    weight: 3,
    judge: ({ shop: { settings } }) =>
      holds(Boolean(settings.address?.trim()), settings.address ?? '', 'The shop has no postal address.'),
  }),
  auto('mail.consent', {
    title: 'Nobody is signed up without saying so',
    about: 'The box for news in the checkout is empty until she ticks it.',
    why: 'A ticked box is no consent (Court of Justice of the EU, C-673/17 Planet49).',
    mend: 'This is the look’s doing; tell whoever changed the checkout.',
    mendAt: '/settings',
    weight: 5,
    appliesTo: (evidence) =>
      checkoutForm(evidence) ? undefined : 'The checkout could not be drawn: no product can be bought.',
    judge: (evidence) =>
      holds(!checkoutForm(evidence)!.marketingTicked, 'It is empty.', 'It is ticked before she has read it.'),
  }),
  manual('mail.authenticated', {
    title: 'Do your domain’s records say who may write in your name?',
    about: 'SPF, DKIM and DMARC for the domain in MAIL_FROM. The shop does not ask the network for them.',
    why: 'Gmail and Yahoo refuse bulk mail without (Google, “Email sender guidelines”, since February 2024).',
    mend: 'Your mail provider lists the three records; a mail to a test address shows whether they hold.',
    mendAt: '/outbox',
    weight: 4,
    validDays: 180,
  }),
  manual('mail.read', {
    title: 'Have you read your own mails on a phone lately?',
    about: 'The confirmation, the parcel’s departure and the mail after a return.',
    why: 'They are the pages of your shop that everybody reads.',
    mend: 'Place an order to your own address.',
    mendAt: '/outbox',
    weight: 2,
    validDays: 180,
  }),
]
