import type { Element } from 'domhandler'
import { marks } from './marks.ts'
import type { FormShown } from './page-facts.ts'
import { above, attribute, has, isFolded, type Parsed, wordsIn } from './parsed.ts'

const typed = ['text', 'email', 'tel', 'password', 'number', 'url', '']

/** What a checkout asks for; undefined when the page has none. */
export function formShown(page: Parsed): FormShown | undefined {
  const form = page.one(marks.checkout)
  if (!form) return undefined
  const inside = page.all('input, select, textarea').filter((field) => above(field).includes(form))
  const seen = inside.filter((field) => !isFolded(field) && attribute(field, 'type') !== 'hidden')
  const texts = seen.filter((field) => field.name === 'input' && typed.includes(attribute(field, 'type')))
  const addresses = texts.filter((field) => /^(email|address\.)/.test(attribute(field, 'name')))
  return {
    fields: seen.filter((field) => field.name !== 'input' || typed.includes(attribute(field, 'type'))).length,
    asksPassword: inside.some((field) => attribute(field, 'type') === 'password'),
    withoutAutofill: addresses
      .filter((field) => ['', 'off'].includes(attribute(field, 'autocomplete')))
      .map((field) => attribute(field, 'name')),
    wrongKeyboard: texts.filter(hasWrongKeyboard).map((field) => attribute(field, 'name')),
    waysToPay: page.all(marks.waysToPay).length,
    hasTrustSlot: page.one(marks.trustSlot) !== null,
    tellsTotal: /\d/.test(wordsIn(page.one(marks.payButton))),
    isWhole:
      inside.some((field) => attribute(field, 'name') === 'email') &&
      inside.some((field) => attribute(field, 'name') === 'address.line1') &&
      inside.some((field) => attribute(field, 'name') === 'provider'),
    marketingTicked: page.all(marks.marketing).some((box) => has(box, 'checked')),
  }
}

function hasWrongKeyboard(field: Element): boolean {
  const name = attribute(field, 'name')
  const keyboard = attribute(field, 'inputmode') || attribute(field, 'type')
  if (name === 'email') return keyboard !== 'email'
  return name === 'address.phone' && keyboard !== 'tel'
}
