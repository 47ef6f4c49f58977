import type { Tx } from '../../../../kernel/transaction.ts'
import { purposes, recordConsent, standingsOfPeople, withdrawConsent, wordingOf } from '../../../consent/index.ts'
import { personIds } from '../../../profiles/index.ts'
import { shopSettings } from '../../../shop/index.ts'
import { sayOnPlatform } from '../../jobs.ts'
import type { ChannelAdapter, Saying } from '../channel-adapter.ts'
import type { Keyword } from '../keyword.ts'
import type { Heard } from '../obey.ts'
import { joinByStart } from './join-by-start.ts'
import { localeOfWriter, noteMeeting } from './note-meeting.ts'
import { endAddress, openAddress } from './platform-address.ts'
import { inLanguage, type PlatformAnswer, platformAnswers, yesLabel } from './platform-answers.ts'

/**
 * Does what somebody on a platform asks for. Whatever she writes opens the way to her for what she bought; STOP closes it
 * for everything, and ends what she agreed to. Advertising begins with a press on the button under the words alone: a
 * “yes” that is typed may answer anything.
 *
 * @returns what she is answered; empty where a job says it, undefined where her words are left to a person
 */
export async function obeyOnPlatform(
  tx: Tx,
  adapter: ChannelAdapter,
  keyword: Keyword | undefined,
  heard: Heard,
): Promise<string | undefined> {
  const { from: address, meets = {} } = heard
  const words = await answerOnPlatform(tx, adapter, keyword, heard)
  if (!adapter.say) return words && words.text
  if (!words && !meets.press) return undefined
  const saying = { to: address, text: '', ...words, ...(meets.press && { press: meets.press }) }
  await tx.enqueue(sayOnPlatform({ adapter: adapter.name, saying }))
  return words && ''
}

/** Does the same, and answers what is said to her, with what she may press; undefined where her words are left to a person. */
export async function answerOnPlatform(
  tx: Tx,
  adapter: PlatformKind,
  keyword: Keyword | undefined,
  heard: Heard,
): Promise<PlatformWords | undefined> {
  const { profileId, from: address } = heard
  const means = keyword === 'stop' && isAboutAnything(heard.text) ? undefined : keyword
  if (means === 'stop') await endAddress(tx, { adapter: adapter.name, address }, 'stopped')
  else await openAddress(tx, { adapter: adapter.name, address, profileId })
  await noteMeeting(tx, adapter, heard)
  const answer = await carriedOut(tx, adapter, means, heard)
  return answer && (await wordsOf(tx, answer, heard))
}

export type PlatformKind = Pick<ChannelAdapter, 'name' | 'channel' | 'identity'>
export type PlatformWords = Pick<Saying, 'text' | 'choices'>

/** By text these end everything, as carriers do; in a chat they may be about an order, and are left to a person. */
const isAboutAnything = (text: string): boolean => /^\P{L}*(cancel|end|quit|remove|취소|정지)\P{L}*$/iu.test(text)

async function carriedOut(
  tx: Tx,
  adapter: PlatformKind,
  means: Keyword | undefined,
  heard: Heard,
): Promise<PlatformAnswer | undefined> {
  const { profileId, from, text, externalId, meets = {} } = heard
  const about = { profileId, channel: adapter.channel }
  const evidence = { toldBy: adapter.name, message: externalId, word: text.slice(0, 40) }
  if (means === 'help') return 'help'
  if (means === 'stop') {
    for (const purpose of purposes) await withdrawConsent(tx, { ...about, purpose, source: 'reply', evidence })
    return 'left'
  }
  if (means === 'start')
    return meets.token ? joinByStart(tx, adapter, { token: meets.token, from, profileId }) : 'welcome'
  if (means !== 'yes' || !meets.press) return undefined
  await recordConsent(tx, {
    ...{ ...about, purpose: 'marketing', state: 'granted', source: 'reply', evidence },
    wording: wordingOf('messenger', await localeOfWriter(tx, heard)),
  })
  return 'agreed'
}

/** What asks for the yes to advertising comes along with the first words, until she has said it. */
async function wordsOf(tx: Tx, answer: PlatformAnswer, heard: Heard): Promise<PlatformWords> {
  const { name, contactEmail } = await shopSettings(tx)
  const locale = await localeOfWriter(tx, heard)
  const text = inLanguage(platformAnswers[answer], locale)
    .replaceAll('{shop}', name)
    .replaceAll('{email}', contactEmail)
  const isBeginning = answer === 'welcome' || answer === 'joined'
  if (!isBeginning || (await hasAgreed(tx, heard.profileId))) return { text }
  const asks = wordingOf('messenger', locale).text
  return { text: `${text}\n\n${asks}`, choices: [{ label: inLanguage(yesLabel, locale), means: 'yes' }] }
}

async function hasAgreed(tx: Tx, profileId: string): Promise<boolean> {
  const ids = await personIds(tx, profileId)
  const said = await standingsOfPeople(
    tx,
    ids.map((id) => ({ profileId: id, personId: ids[0]! })),
  )
  return said.some(
    ({ channel, purpose, state }) => channel === 'messenger' && purpose === 'marketing' && state === 'granted',
  )
}
