import { expect, it } from 'vitest'
import { translated } from './locale.ts'

const tea = { en: 'Tea', ko: '차' }

it.each([
  ['ko', '차'],
  ['ko-KR', '차'],
  ['de', 'Tea'],
  ['__proto__', 'Tea'],
  ['constructor', 'Tea'],
  ['', 'Tea'],
])('a text asked for in “%s” is “%s”', (locale, text) => {
  expect(translated(tea, locale)).toBe(text)
})

it('a text without English is given in any language it has', () => {
  expect(translated({ ko: '차' }, 'de')).toBe('차')
  expect(translated({}, 'de')).toBe('')
})
