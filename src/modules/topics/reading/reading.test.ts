import { describe, expect, it } from 'vitest'
import { goodsKindOf } from '../taxonomy/goods-kind.ts'
import { topicsInTexts } from '../taxonomy/topics-in.ts'
import { sentencesOf } from './clause.ts'
import { koreanSentences, koreanSentencesHeldOut } from './korean-sentences.ts'
import { readReview } from './read-text.ts'
import { termsOf } from './terms.ts'

const leaningOf = (body: string, locale = 'en') => readReview({ title: '', body, locale }, () => []).leaning

describe('reading', () => {
  it('T12: sentences are split at their ends, not at decimals and abbreviations', () => {
    expect(sentencesOf('Love it! it is 1.5 m long, e.g. for me. \n\nok... but fine ;-)')).toEqual([
      'Love it!',
      'it is 1.5 m long, e.g. for me.',
      'ok...',
      'but fine ;-)',
    ])
    expect(sentencesOf('좋아요~ 근데 작아요ㅠㅠ 그래도 써요')).toEqual(['좋아요~', '근데 작아요ㅠㅠ', '그래도 써요'])
  })

  it.each<[-1 | 0 | 1, string]>([
    [1, 'I love it'],
    [-1, 'I do not love it'],
    [1, 'No complaints whatsoever'],
    [-1, 'Not comfortable at all'],
    [-1, 'I wanted to love this'],
    [-1, 'It is too short'],
    [-1, 'Beautiful, but it fell apart after one wash'],
    [1, 'A little pricey, but absolutely gorgeous'],
    [0, 'It looks like a shirt with a cut at the top'],
    [0, 'I am 170 cm tall'],
    [1, 'Fits true to size'],
    [-1, 'Looks like a tent, sending it back'],
  ])('T12: English is read with negation, contrast, intensifiers and words of fit: %i, %s', (leaning, text) => {
    expect(leaningOf(text)).toBe(leaning)
  })

  it('T12: Korean is read by stems, endings, negations and contrasts', () => {
    const right = (set: typeof koreanSentences) => set.filter(([want, text]) => leaningOf(text, 'ko') === want).length
    const wrongWay = (set: typeof koreanSentences) =>
      set.filter(([want, text]) => leaningOf(text, 'ko') * want < 0).length
    expect(right(koreanSentences)).toBeGreaterThanOrEqual(205)
    expect(right(koreanSentencesHeldOut)).toBeGreaterThanOrEqual(28)
    expect([wrongWay(koreanSentences), wrongWay(koreanSentencesHeldOut)]).toEqual([0, 1])
  })

  it.each<[-1 | 0 | 1, string]>([
    [1, '향이 너무 좋아요'],
    [-1, '향이 너무 진해요'],
    [-1, '재구매 의사 없어요'],
    [1, '안 샀으면 후회할 뻔했어요'],
    [-1, '도저히 못 쓰겠어요'],
    [0, '아직 못 써 봤어요'],
    [1, '여드름이 가라앉고 뾰루지가 싹 사라졌어요'],
    [-1, '포장이 찢어진 채로 왔어요'],
  ])('T12: Korean is read by how words stand together, too: %i, %s', (leaning, text) => {
    expect(leaningOf(text, 'ko')).toBe(leaning)
  })

  it('T12: a topic takes what is said beside it, and goods have the topics that make sense for them', () => {
    const read = (body: string, category: string) =>
      readReview({ title: '', body, locale: 'en' }, topicsInTexts(goodsKindOf(category))).opinions
    expect(read('The fabric is lovely and the price is terrible.', 'tops')).toMatchObject({ material: 1 })
    expect(read('Lovely fabric, terrible price.', 'tops')).toEqual({ material: 1, price: -1 })
    expect(read('To my taste.', 'tops')).toEqual({})
    expect(read('The taste is lovely.', 'tea')).toEqual({ taste: 1 })
  })

  it('T12: hostile texts of any shape are read in time', () => {
    const begun = process.cpuUsage()
    for (const piece of ['not ', 'too ', ',', '안 ', 'a.', '\u0000', '좋지', '((((', 'e.g. ', '𝕏'])
      leaningOf(piece.repeat(2_000))
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(15_000)
  })

  it('T12: words worth watching are nouns in one form, each once', () => {
    expect(termsOf('The zippers, the zipper and ZIPPER broke')).toEqual(['zipper', 'broke'])
    expect(termsOf('지퍼가 고장났어요. 지퍼는 정말')).toEqual(['지퍼'])
  })
})
