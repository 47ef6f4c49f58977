import { expect, it } from 'vitest'
import { asHtml, decimalOf, listOf } from './reading-cells.ts'

it.each([
  ['12.50', '12.50'],
  ['1,299.00', '1299.00'],
  ['1.299,00', '1299.00'],
  ['₩12,000', '12000'],
  ['12,000', '12000'],
  ['19,9', '19.9'],
  ['KRW 3000', '3000'],
  ['-3', '-3'],
  ['.5', '0.5'],
  ['abc', undefined],
  ['=1+1', undefined],
  ['1.2.3', undefined],
  ['', undefined],
])('A8: the number %j is read as %j', (text, decimal) => {
  expect(decimalOf(text)).toBe(decimal)
})

it('a list knows commas that belong to a part, and names each part once', () => {
  expect(listOf('Tea, Cups\\, pots,, Tea')).toEqual(['Tea', 'Cups, pots'])
})

it('plain text becomes paragraphs, HTML stays', () => {
  expect(asHtml('Tea & cake\\nfor < 5\\n\\nEnjoy')).toBe('<p>Tea &amp; cake<br>for &lt; 5</p><p>Enjoy</p>')
  expect(asHtml('<p>Tea</p>')).toBe('<p>Tea</p>')
})
