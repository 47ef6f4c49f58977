/** What the shop says around what people said elsewhere. */
export const enMentions = {
  title: 'What you said of us',
  lead: (channel: string) =>
    `You wrote this on ${channel}. May we show it in the shop too, with your name beside it? You choose where. If you would rather not, nothing changes.`,
  where: 'We may show it',
  scopes: { site: 'on pages of the shop', mail: 'in mails of the shop', ads: 'in adverts of the shop' },
  credit: 'Name beside it',
  save: 'Keep this',
  kept: 'Kept. It holds from now on.',
  gone: 'Kept. We show nothing of it.',
  hint: 'Leave all open to say no. The same link takes back what you allowed, whenever you like; our copies of your pictures are removed then.',
  pictures: (count: number) => (count === 1 ? 'Its picture comes along.' : `Its ${count} pictures come along.`),
  elsewhere: 'Said elsewhere',
  by: (author: string, channel: string) => `${author} on ${channel}`,
  open: (channel: string) => `See it on ${channel}`,
}
