/** What the admin says about the chat among the settings. */
export const chatSettingWords = {
  title: 'Chat',
  about: 'People ask where they are, on the pages of the shop. What they write comes to the inbox.',
  on: 'Pages have a chat',
  onHint: 'Off: pages show none. What was said stays in the inbox, and people still write mails.',
  helper: 'The helper answers first',
  helperHint:
    'It greets, and answers what the shop surely knows: articles, orders of hers, stock, reviews. Everything else it hands over.',
  hours: 'When somebody of the staff is there',
  hoursHint: (zone: string) =>
    `In the time zone of the shop (${zone}). Outside these hours the chat says when you are back.`,
  noHours: 'With no hours at all the chat never says that somebody is there.',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  from: (day: string) => `${day} from`,
  to: (day: string) => `${day} until`,
  fromAgain: (day: string) => `${day} again from`,
  toAgain: (day: string) => `${day} again until`,
  until: 'until',
  addSecond: 'With a break',
  addSecondFor: (day: string) => `${day} with a break`,
  removeSecond: (day: string) => `${day} without a break`,
  closed: 'nobody',
  welcome: 'Welcome',
  welcomeHint: 'A sentence of your own after the greeting. Empty: the greeting alone.',
  away: 'While nobody is there',
  awayHint: 'Said where a person is needed and none is there. Empty: when you are back.',
  mailAfter: 'Minutes until an answer goes by mail as well',
  mailAfterHint: 'An answer that she has not seen in the chat for so long is sent to her mail address, if it is known.',
  listensFor: 'Words that journeys begin by',
  listensForHint:
    'When she writes one of these, the log notes it, and a journey can begin: “gift”, “wholesale”, “선물”.',
}
