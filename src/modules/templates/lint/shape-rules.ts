import { placed } from './said-in.ts'
import { found, mailOf, type Reading, type Rule } from './rule.ts'
import { wordsOf } from './readability.ts'

const longestSubject = { en: 60, ko: 32 } as const

/** Subject and preheader: what decides whether it is opened. */
export const subjectRule: Rule = (reading) => {
  const mail = mailOf(reading)
  if (!mail) return []
  const [subject, preheader] = ['subject', 'preheader'].map(
    (place) => reading.said.find((one) => one.place === place)?.plain ?? '',
  )
  const most = longestSubject[reading.isKorean ? 'ko' : 'en']
  return [
    ...(subject!.length > most
      ? [
          found(reading, {
            ...{ rule: 'subject-too-long', weight: 'mend', place: 'subject', words: subject! },
            why: `It has ${subject!.length} letters; phones show about ${most}.`,
            mend: 'Put what matters first and leave out the rest.',
          }),
        ]
      : []),
    ...(preheader
      ? []
      : [
          found(reading, {
            ...{ rule: 'preheader-missing', weight: 'consider', place: 'preheader', words: '' },
            why: 'Without one, mailboxes show the first words of the mail beside the subject.',
            mend: 'Add a short sentence that goes on where the subject ends.',
          }),
        ]),
    ...(preheader && preheader.toLowerCase() === subject!.toLowerCase()
      ? [
          found(reading, {
            ...{ rule: 'preheader-repeats', weight: 'consider', place: 'preheader', words: preheader },
            why: 'It says what the subject says already.',
            mend: 'Say the next thing.',
          }),
        ]
      : []),
  ]
}

/** Pictures without words for who does not see them. */
export const altRule: Rule = (reading) =>
  blocksOf(reading).flatMap(({ one, place }) => {
    const isSilent = (one.kind === 'picture' || (one.kind === 'story' && one.mediaId)) && !one.alt
    if (!isSilent) return []
    return [
      found(reading, {
        ...{ rule: 'alt-missing', weight: 'mend', place, words: '' },
        why: 'Who does not see the picture, or has pictures turned off, is told nothing (WCAG 2.2, 1.1.1).',
        mend: 'Say what is seen on it, in a few words.',
      }),
    ]
  })

const emptyWords =
  /^(?:click here|here|this|link|read more|more|learn more|여기|여기를 클릭|클릭|더 ?보기|링크|https?:\/\/\S+)$/iu

/** Links that do not say where they lead. */
export const linkRule: Rule = (reading) =>
  reading.links
    .filter(({ words }) => emptyWords.test(words.trim()))
    .map(({ place, words }) =>
      found(reading, {
        ...{ rule: 'link-without-words', weight: 'mend', place, words },
        why: 'Read by themselves, as screen readers list links, these words lead nowhere (WCAG 2.2, 2.4.4).',
        mend: 'Say where it leads: “See the new harvest”.',
      }),
    )

/** A message that leaves its reader without a next step, or asks for too much of her time. */
export const lengthRule: Rule = (reading) => {
  const { input, said, links } = reading
  const words = said.reduce((sum, { plain }) => sum + wordsOf(plain).length, 0)
  const long = (what: string, mend: string) =>
    found(reading, { rule: 'too-long', weight: 'consider', place: '', words: what, why: `${what}.`, mend })
  if (input.channel === 'sms') {
    const { plain = '' } = said[0] ?? {}
    const most = reading.isKorean ? 45 : 160
    return plain.length > most
      ? [long(`It has ${plain.length} letters; one text message holds ${most}`, 'Shorten it, or it costs twice.')]
      : []
  }
  if (input.channel === 'messenger') {
    const plain = said.find(({ place }) => place === 'text')?.plain ?? ''
    return plain.length > 500
      ? [
          long(
            `It has ${plain.length} letters; in a chat, about 500 are read`,
            'Tell the rest on a page and lead there.',
          ),
        ]
      : []
  }
  if (input.channel === 'push') {
    const body = said.find(({ place }) => place === 'body')?.plain ?? ''
    return body.length > 120 ? [long(`It has ${body.length} letters; phones show about 120`, 'Say the one thing.')] : []
  }
  const leads = blocksOf(reading).some(
    ({ one }) => ['products', 'cart', 'code'].includes(one.kind) || (one.kind === 'story' && one.link),
  )
  return [
    ...(words > 450
      ? [
          long(
            `It has ${words} words; most readers give a mail half a minute, about 120`,
            'Tell the rest on a page and lead there.',
          ),
        ]
      : []),
    ...(links.length > 0 || leads || input.purpose !== 'marketing'
      ? []
      : [
          found(reading, {
            ...{ rule: 'no-way-on', weight: 'consider', place: '', words: '' },
            why: 'It leads nowhere: who would like to go on has no next step.',
            mend: 'Add a button, or ask for an answer.',
          }),
        ]),
  ]
}

/** Advertising dressed as an order’s notice leaves without a way out, and senders whom nobody can answer. */
export const honestyRule: Rule = (reading) => {
  const { input } = reading
  const sells = blocksOf(reading).find(
    ({ one }) => one.kind === 'code' || (one.kind === 'products' && one.source.from !== 'bought-before'),
  )
  const isMute = /^(no-?reply|do-?not-?reply|donotreply)@/i.test(input.sender?.replyTo ?? '')
  return [
    ...(input.purpose === 'order' && sells
      ? [
          found(reading, {
            ...{ rule: 'unsubscribe-missing', weight: 'mend', place: sells.place, words: '' },
            why: 'It advertises, but as a notice of an order it leaves without consent and without a way out. The law asks for both.',
            mend: 'Make it marketing, or take the advertising out.',
          }),
        ]
      : []),
    ...(isMute
      ? [
          found(reading, {
            ...{ rule: 'no-reply-sender', weight: 'mend', place: '', words: input.sender!.replyTo },
            why: 'Nobody can answer, and people notice.',
            mend: 'Use an address that somebody reads.',
          }),
        ]
      : []),
  ]
}

const blocksOf = (reading: Reading) =>
  mailOf(reading)?.blocks.flatMap((block, at) => placed(block, `blocks.${at}`)) ?? []
