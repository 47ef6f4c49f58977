import { describe, expect, it } from 'vitest'
import { templateInputSchema } from '../template.ts'
import { type Voice, voiceSchema } from '../voice.ts'
import { findingsOf } from './lint-template.ts'
import { readingEase, syllablesOf } from './readability.ts'

const plainVoice = voiceSchema.parse({})
const block = (text: string) => ({ kind: 'text', text })
const mail = (languages: Record<string, object>, more: object = {}) =>
  templateInputSchema.parse({ channel: 'email', name: 'T', languages, ...more })
const said = (language: string, text: string, voice: Voice = plainVoice, more: object = {}) =>
  findingsOf(
    mail(
      {
        [language]: {
          subject: 'Tea',
          preheader: 'Warm',
          blocks: [block(text), { kind: 'button', text: 'See the tea', link: '/' }],
        },
      },
      more,
    ),
    voice,
    [language],
  ).map(({ rule, place, words }) => [rule, place, words])

describe('the copy lint', () => {
  it.each([
    [
      'en',
      'Dear valued customer, please do not reply to this email.',
      ['robot-phrase', 'blocks.0', 'Dear valued customer'],
    ],
    ['ko', '고객님께서 요청하신 내용이 접수됐어요.', ['robot-phrase', 'blocks.0', '고객님께서 요청하신']],
    ['en', 'We leverage tea.', ['jargon', 'blocks.0', 'leverage']],
    ['en', 'ACT NOW AND SAVE!!!', ['shouting', 'blocks.0', '!!!']],
    ['en', 'Last chance.', ['spam-word', 'blocks.0', 'Last chance']],
    ['ko', '차가 준비되었습니다.', ['formality', 'blocks.0', '차가 준비되었습니다.']],
    ['en', 'Tea 🍵', ['emoji', 'blocks.0', '🍵']],
    ['en', 'Read [here](/tea).', ['link-without-words', 'blocks.0', 'here']],
    ['en', 'Hi {{ person.firstName }}', ['name-without-default', 'blocks.0', '{{ person.firstName }}']],
    ['en', 'Hi {{ person.shoe }}', ['name-unknown', 'blocks.0', '']],
  ])('M25: %s “%s” is found with its place and words', (language, text, expected) => {
    expect(said(language, text)).toContainEqual(expected)
  })

  it('M25: plain, warm words of both languages pass without a finding', () => {
    expect(
      said('en', 'Hi {{ person.firstName | default: "there" }}, the new leaves are in. We tried them this morning.'),
    ).toEqual([])
    expect(
      said('ko', '{{ person.firstName | default: "반가운 분" }}님, 햇차가 왔어요. 오늘 아침에 마셔 봤어요.'),
    ).toEqual([])
  })

  it('M25: the shop’s own voice decides: forbidden words, words we use, emoji and formal endings', () => {
    const voice = voiceSchema.parse({
      surfaces: { mail: { formality: 'hapsyo', emoji: true } },
      forbidden: ['cheap'],
      preferred: [{ say: 'tea', instead: 'product' }],
    })
    expect(said('en', 'A cheap product 🍵, not cheaper.', voice)).toEqual([
      ['forbidden-word', 'blocks.0', 'cheap'],
      ['word-we-use', 'blocks.0', 'product'],
    ])
    expect(said('ko', '차가 왔어요.', voice)).toEqual([['formality', 'blocks.0', '차가 왔어요.']])
  })

  it('M25: subject, alt text, missing language, mute sender and advertising in an order’s notice', () => {
    const found = findingsOf(
      mail(
        {
          en: {
            subject: 'A subject that goes on and on until nobody can see the end of it any more',
            blocks: [{ kind: 'picture', mediaId: '018f2d5c-7c6a-7c1a-8c1a-0123456789ab' }, { kind: 'code' }],
          },
        },
        { purpose: 'order', sender: { name: 'Shop', replyTo: 'noreply@shop.example' } },
      ),
      plainVoice,
      ['en', 'ko'],
    )
    expect(found.map(({ rule, language, place }) => `${rule} ${language} ${place}`.trim())).toEqual([
      'subject-too-long en subject',
      'unsubscribe-missing en blocks.1',
      'no-reply-sender en',
      'alt-missing en blocks.0',
      'language-missing ko',
      'preheader-missing en preheader',
    ])
    for (const { why, mend } of found) expect([why, mend]).not.toContain('')
  })

  it('M25: English is judged by Flesch, long sentences of both languages by their words', () => {
    expect(['tea', 'table', 'morning', 'readability', 'loved'].map(syllablesOf)).toEqual([1, 2, 2, 5, 1])
    const easy =
      'We pick the leaves at dawn. Then we dry them in the sun. You get them the same week. Brew them for two minutes. Sit down and enjoy the cup.'
    const hard =
      'Notwithstanding organizational considerations, the aforementioned horticultural methodology substantially facilitates extraordinarily sophisticated gastronomical experiences throughout international communities, establishing unprecedented satisfaction simultaneously.'
    expect(readingEase(easy)!).toBeGreaterThan(80)
    expect(readingEase(hard)).toBeUndefined()
    expect(readingEase(`${hard} ${hard}`)!).toBeLessThan(20)
    expect(said('en', `${hard} ${hard}`).map(([rule]) => rule)).toContain('hard-to-read')
    const long = `${'아침마다 마시는 차를 '.repeat(9)}좋아해요.`
    expect(said('ko', long).map(([rule]) => rule)).toEqual(['sentence-too-long'])
  })
})
