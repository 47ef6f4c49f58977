import { days, later } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { recordConsent, withdrawConsent, wordingOf } from '../../modules/consent/index.ts'
import {
  type ContentType,
  type DigestItem,
  type MailWords,
  noteContactWish,
  noteWorth,
  sendMessages,
} from '../../modules/messaging/index.ts'
import { listProfiles } from '../../modules/profiles/index.ts'

interface Letter {
  readonly id: string
  readonly daysAgo: number
  readonly title: { readonly en: string; readonly ko: string }
  readonly text: { readonly en: string; readonly ko: string }
  readonly tells: ContentType
  readonly priority: 2 | 3 | 4
  readonly name: string
}

/** What the house wrote its customers in the last two weeks: more than a budget holds. */
const written: readonly Letter[] = [
  {
    ...{ id: 'how-to-brew', name: 'How to brew', daysAgo: 11, tells: 'educate', priority: 3 },
    title: { en: 'Green tea wants 70 degrees', ko: '녹차는 70도가 좋아요' },
    text: {
      en: 'Pour the water into a second cup first. That alone takes ten degrees off.',
      ko: '물을 다른 잔에 한 번 옮겨 담아 보세요. 그것만으로 10도가 내려가요.',
    },
  },
  {
    ...{ id: 'from-the-kiln', name: 'From the kiln', daysAgo: 6, tells: 'empathise', priority: 3 },
    title: { en: 'Rain on the kiln', ko: '가마 위에 내린 비' },
    text: {
      en: 'It rained for three days, and we could not fire. We read, and drank what you drink.',
      ko: '사흘 내내 비가 와서 가마를 때지 못했어요. 책을 읽고, 여러분이 드시는 차를 마셨어요.',
    },
  },
  {
    ...{ id: 'autumn-offer', name: 'Autumn offer', daysAgo: 5, tells: 'sell', priority: 4 },
    title: { en: 'Ten of a hundred off for tins', ko: '차 통 10% 할인' },
    text: { en: 'Until Sunday, for all that comes in a tin.', ko: '일요일까지 통에 담긴 모든 차에 적용돼요.' },
  },
  {
    ...{ id: 'new-harvest', name: 'New harvest', daysAgo: 3, tells: 'sell', priority: 2 },
    title: { en: 'The new harvest is here', ko: '햇차가 도착했어요' },
    text: { en: 'Picked in the first week of May, and it tastes of it.', ko: '5월 첫 주에 딴 잎이라 향이 달라요.' },
  },
  {
    ...{ id: 'autumn-offer-again', name: 'Autumn offer, last days', daysAgo: 2, tells: 'sell', priority: 4 },
    title: { en: 'Two days left for tins', ko: '차 통 할인이 이틀 남았어요' },
    text: { en: 'Then they cost what they always do.', ko: '그 뒤에는 원래 값으로 돌아가요.' },
  },
]

const words = ({ title, text }: Letter, language: 'en' | 'ko'): MailWords => ({
  subject: title[language],
  preheader: text[language],
  body: `<mj-text mj-class="title">${title[language]}</mj-text><mj-text>${text[language]}</mj-text>`,
  text: text[language],
})

/** The letters of the house, each with the day on which it was written. */
export const letters: readonly { readonly daysAgo: number; readonly happen: (tx: Tx) => Promise<void> }[] = [
  ...written.map((letter) => ({ daysAgo: letter.daysAgo, happen: (tx: Tx) => send(tx, letter) })),
  { daysAgo: 4, happen: (tx) => leave(tx) },
  { daysAgo: 2, happen: (tx) => agree(tx) },
  { daysAgo: 1, happen: (tx) => measure(tx) },
]

/** A few are enough to see how it goes; the outbox stays short. */
const readers = 8

const origin = 'http://localhost:4000'
const countries: Readonly<Record<string, string>> = { ko: 'KR', en: 'US' }

async function send(tx: Tx, letter: Letter): Promise<void> {
  const mail = { template: letter.id, words: { en: words(letter, 'en'), ko: words(letter, 'ko') }, data: {} }
  const people = await listProfiles(tx, { limit: readers })
  await sendMessages(
    tx,
    people.map(({ id, locale }) => ({
      key: `letter:${letter.id}:${id}`,
      ...{ profileId: id, purpose: 'marketing', locale: locale ?? 'en', origin },
      ...{ country: countries[locale ?? 'en'], boughtAt: later(tx.now, -days(30)) },
      ...{ tells: letter.tells, priority: letter.priority, content: { channel: 'email', mail } },
      automation: { kind: 'notice', id: letter.id, name: letter.name },
      ...(letter.tells === 'sell' && { digest: digestOf(letter, locale) }),
    })),
  )
}

const digestOf = ({ title, text }: Letter, locale: string | null): DigestItem => {
  const language = locale === 'ko' ? 'ko' : 'en'
  return { title: title[language], text: text[language], link: `${origin}/collections` }
}

/** Two of them have had enough, and one wants only what matters. */
async function leave(tx: Tx): Promise<void> {
  const [one, two, three] = (await listProfiles(tx, { limit: readers })).slice(4)
  for (const her of [one, two]) {
    if (her)
      await withdrawConsent(tx, { profileId: her.id, channel: 'email', purpose: 'marketing', source: 'one-click' })
  }
  if (three) await noteContactWish(tx, { profileId: three.id, contact: 'what-matters', source: 'preferences' })
}

/** Most of the others said at the checkout that they want to hear of news. */
async function agree(tx: Tx): Promise<void> {
  const people = (await listProfiles(tx, { limit: 70 })).slice(readers)
  for (const { id: profileId, locale } of people.filter((_, at) => at % 3 !== 0)) {
    const about = { profileId, channel: 'email', purpose: 'marketing', source: 'checkout' } as const
    await recordConsent(tx, {
      ...about,
      state: 'granted',
      wording: wordingOf('checkout', locale === 'ko' ? 'ko' : 'en'),
    })
  }
}

/** What holding some back told of two of them. */
async function measure(tx: Tx): Promise<void> {
  const of = (id: string) => written.find((letter) => letter.id === id)!
  for (const [id, worth] of [
    ['how-to-brew', 41],
    ['new-harvest', 118],
    ['autumn-offer', -6],
  ] as const) {
    await noteWorth(tx, { kind: 'notice', id, name: of(id).name }, worth)
  }
}
