import { days, later } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  giveReward,
  inviteAdvocate,
  linkCampaign,
  listAdvocates,
  programmeSchema,
  setProgramme,
  takePart,
  termsFor,
} from '../../modules/advocates/index.ts'
import { createPiece, schedulePiece } from '../../modules/pieces/index.ts'
import { answerMention, askAuthor, keepMentions, listMentions, mentionSchema } from '../../modules/mentions/index.ts'
import { money } from '../../kernel/money.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { createPromotion } from '../../modules/promotions/index.ts'
import { listPictures } from '../../modules/reviews/index.ts'
import { both } from '../demo-product.ts'
import { people } from './people.ts'

/** People who speak for the demo shop: one takes part and brings friends, one was asked, others may be. */
export const speaking: readonly { readonly daysAgo: number; readonly happen: (tx: Tx) => Promise<unknown> }[] = [
  { daysAgo: 31, happen: openProgramme },
  { daysAgo: 30, happen: (tx) => joins(tx, people[0]!.email) },
  { daysAgo: 9, happen: keepHeard },
  { daysAgo: 6, happen: thank },
  { daysAgo: 5, happen: showWhatMinjiSaid },
  { daysAgo: 2, happen: (tx) => invites(tx, people[4]!.email) },
  { daysAgo: 1, happen: planPieces },
]

/** The campaign of a cart that a friend of the advocate fills; none before there is one. */
export async function campaignOfFriend(tx: Tx, cart: number): Promise<string | undefined> {
  if (cart % 9 !== 1) return undefined
  const [advocate] = await listAdvocates(tx, { state: 'active', limit: 1 })
  return advocate?.membership?.link ? linkCampaign + advocate.membership.link : undefined
}

async function openProgramme(tx: Tx): Promise<void> {
  const promotionId = await createPromotion(tx, {
    title: both('From a friend: 5 % off', '친구가 드리는 5 % 할인'),
    rule: { kind: 'percent', basisPoints: 500 },
    conditions: { firstOrder: true },
  })
  await setProgramme(tx, programmeSchema.parse({ promotionId, candidateFrom: 30 }), 'demo')
}

async function joins(tx: Tx, email: string): Promise<void> {
  const profileId = await profileByEmail(tx, email)
  await inviteAdvocate(tx, { profileId, by: 'demo' })
  const { version } = termsFor(programmeSchema.parse({}), 'ko')
  await takePart(tx, { profileId, version, locale: 'ko' })
}

const invites = async (tx: Tx, email: string) =>
  inviteAdvocate(tx, { profileId: await profileByEmail(tx, email), by: 'demo' })

async function thank(tx: Tx): Promise<void> {
  const [advocate] = await listAdvocates(tx, { state: 'active', limit: 1 })
  if (!advocate) return
  const reason = 'For the friends you brought this month'
  await giveReward(tx, { profileId: advocate.personId, credit: money(10_000, 'KRW'), reason, by: 'demo' })
}

const heard = [
  {
    ...{ channel: 'instagram', externalId: 'demo-1', handle: 'minji.tea', author: 'Minji', likes: 214, comments: 18 },
    text: '아침마다 #jejugreentea 한 잔. 물을 조금 식혀서 우리면 단맛이 나요.',
    url: 'https://instagram.example/p/demo-1',
  },
  {
    ...{ channel: 'tiktok', externalId: 'demo-2', handle: 'slow.kitchen', author: 'Ana', likes: 1_204, views: 18_300 },
    text: 'The round teapot pours without a drip. I filmed it in slow motion, twice.',
    url: 'https://tiktok.example/v/demo-2',
  },
  {
    ...{ channel: 'naver-blog', externalId: 'demo-3', handle: 'seongsu-notes', author: '성수노트', views: 640 },
    text: '성수에 들렀다가 시음까지 했어요. 호지차가 생각보다 진해서 놀랐지만 집에 와서 또 주문했네요.',
  },
]

async function keepHeard(tx: Tx): Promise<void> {
  const told = heard.map((one, at) =>
    mentionSchema.parse({ ...one, postedAt: later(tx.now, -days(at + 1)).toISOString() }),
  )
  await keepMentions(tx, told, 'file')
}

async function showWhatMinjiSaid(tx: Tx): Promise<void> {
  const mentions = await listMentions(tx, { state: 'new', limit: 10 })
  const hers = mentions.find(({ handle }) => handle === 'minji.tea')
  const others = mentions.find(({ channel }) => channel === 'tiktok')
  if (others) await askAuthor(tx, others.id, 'demo')
  if (!hers) return
  const { token } = await askAuthor(tx, hers.id, 'demo')
  const { products } = await answerMention(tx, { token: token!, scopes: ['site'], credit: 'Minji' })
  if (products.length === 0) return
  const made = { by: 'demo', origin: 'https://onjeong.example' }
  const { id } = await createPiece(tx, { ...made, mentionId: hers.id, format: 'landing' })
  await schedulePiece(tx, id, tx.now)
}

/** Two pieces for the gallery, one of them tomorrow, and a square that waits for its author. */
async function planPieces(tx: Tx): Promise<void> {
  const [first, second, third] = await listPictures(tx, { place: 'site', limit: 3 })
  const made = { by: 'demo', origin: 'https://onjeong.example' }
  for (const [picture, inDays] of [[first, 0] as const, [second, 3] as const]) {
    if (!picture) continue
    const { id } = await createPiece(tx, { ...made, ...idsOf(picture), format: 'landing' })
    await schedulePiece(tx, id, later(tx.now, days(inDays)))
  }
  if (third) await createPiece(tx, { ...made, ...idsOf(third), format: 'square', network: 'instagram' })
}

const idsOf = ({ mediaId, reviewId }: { mediaId: string; reviewId: string }) => ({ mediaId, reviewId })
