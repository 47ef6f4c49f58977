import { describe, expect, it } from 'vitest'
import { advertisingText } from './advertising-text.ts'
import { keywordOf } from './keyword.ts'
import { maskedPhone, phoneCountry, phoneNumber } from './phone.ts'
import { smsParts } from './sms-parts.ts'
import { textRules } from './text-rule.ts'
import { writeText } from './write-text.ts'

describe('a text message', () => {
  it.each([
    ['', 'gsm-7', 0, 160],
    ['a'.repeat(160), 'gsm-7', 1, 0],
    ['a'.repeat(161), 'gsm-7', 2, 145],
    [`${'a'.repeat(152)}€${'a'.repeat(10)}`, 'gsm-7', 2, 141],
    ['€'.repeat(80), 'gsm-7', 1, 0],
    ['차'.repeat(70), 'ucs-2', 1, 0],
    ['차'.repeat(71), 'ucs-2', 2, 63],
    [`${'차'.repeat(66)}🍵${'차'.repeat(10)}`, 'ucs-2', 2, 55],
  ] as const)('M12: is counted in the parts that are paid for: %s', (text, encoding, parts, left) => {
    expect(smsParts(text)).toMatchObject({ encoding, parts, left })
  })

  it('M12: names the signs that make it dearer', () => {
    expect(smsParts('New tea – “fresh”, “green”').unusual).toEqual(['–', '“', '”'])
  })

  it.each([
    ['Stop.', 'stop'],
    [' please STOP ', 'stop'],
    ['opt out', 'stop'],
    ['수신거부', 'stop'],
    ['그만 주세요!', 'stop'],
    ['START', 'start'],
    ['Help?', 'help'],
    ['네', 'yes'],
    ['YES', 'yes'],
    ['Please stop by with the tea', undefined],
    ['Can I cancel my order?', undefined],
  ])('M12: of one known word is obeyed, and anything longer is an answer: %s', (text, keyword) => {
    expect(keywordOf(text)).toBe(keyword)
  })

  it('M12: of advertising carries what its country asks: mark, sender, a way out', () => {
    const words = { text: 'New harvest ', shopName: 'Onjeong', freeOptOutNumber: undefined, locale: 'en' }
    expect(advertisingText({ ...words, country: 'US' })).toBe('Onjeong: New harvest\nReply STOP to end')
    expect(advertisingText({ ...words, country: 'KR', locale: 'ko' })).toBeUndefined()
    expect(advertisingText({ ...words, country: 'KR', locale: 'ko', freeOptOutNumber: '080-123-4567' })).toBe(
      '(광고)Onjeong: New harvest\n무료수신거부 080-123-4567',
    )
    expect(textRules.every(({ source }) => source.url.startsWith('https://') && source.asOf)).toBe(true)
  })

  it('M12: longer than the shop pays for is not written', () => {
    const long = { text: '차'.repeat(140), isAdvertising: false, country: 'KR', locale: 'ko', shopName: 'Onjeong' }
    expect(writeText(long, { mostParts: 2, freeOptOutNumber: undefined })).toEqual({
      unwritable: 'The text takes 3 paid parts; the settings allow 2.',
    })
    expect(writeText(long, { mostParts: 3, freeOptOutNumber: undefined })).toEqual({ text: long.text })
  })

  it('M20: a number is read as people of a country write it, and shown as little as she needs to know it', () => {
    expect(phoneNumber('010-1234-5678', 'KR')).toBe('+821012345678')
    expect(phoneNumber('+1 (213) 373-4253', 'KR')).toBe('+12133734253')
    expect(phoneNumber('12', 'KR')).toBeUndefined()
    expect([phoneCountry('+821012345678'), phoneCountry('+12133734253')]).toEqual(['KR', 'US'])
    expect(maskedPhone('+821012345678')).toBe('+82…5678')
  })
})
