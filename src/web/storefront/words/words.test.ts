import { readFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declineWords, paymentWords } from '../../../modules/payments/index.ts'
import { factsMissingIn, faultsIn } from '../../../testing/wording.ts'
import { projectFolder } from '../assets.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

type Said = string | ((...given: never[]) => unknown)

/** All texts of a deck by their dotted key. */
function spread(deck: object, at = ''): [string, Said][] {
  return Object.entries(deck).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? spread(value, `${at}${key}.`) : [[`${at}${key}`, value as Said]],
  )
}

/** What a text says of what it is given: markers for names and amounts, and the numbers that languages treat apart. */
function saidBy(said: Said): string[] {
  if (typeof said === 'string') return [said]
  const marks = ['⟨1⟩', '⟨2⟩', '⟨3⟩'] as never[]
  const answers = [marks, [0, '⟨2⟩'], [1, '⟨2⟩'], [2, '⟨2⟩'], ['⟨1⟩', 0], ['⟨1⟩', 1], ['⟨1⟩', 2]]
  return answers.map((given) => String(said(...(given as never[]))))
}

const placeholders = (said: Said): string[] => [...new Set(saidBy(said)[0]!.match(/⟨\d⟩|\{\w+\}/g) ?? [])].sort()

/** Named in code by a value, so that no key of theirs is found in it. */
const chosenByValue =
  /^(refusals|product|codes|codeInHand\.states|leaving\.(reasons|answers)|advocates\.deeds|tones\.order\.\w+\.states|order\.(reasons|journey\.\w+)|(returns|credit)\.reasons|collection\.(sorts|facets)|checkout\.(fields|fieldsOfKorea|wayNext)|transfer\.fields|pictures\.rights\.scopes|mentions\.scopes|foot|help|articles|chat|consent|channels|proof\.because|finding\.(shade\.(undertones|families|lightnesses|todayLooks|verdicts|alike|faults)|size\.(fits|people|doubts))|reviews\.(reasons|sorts|fit|fitVerdicts|writing\.(starWords|videoFaults)|own\.states))\./

const root = projectFolder()
const sources = globSync('src/web/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('/words/') && !file.includes('.test.'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** What no page, mail or route says. */
const isUnused = (key: string): boolean => !new RegExp(`\\.${key.split('.').at(-1)!}\\b`).test(sources)

/** Met by staff and by programs alone: a shopper has no door to them. */
const modulesOfStaff =
  /^(campaigns|catalog|collecting|mentions|experiments|feeds|help|ideal-customer|imports|journeys|media|messaging|pieces|pricing|recipes|segments|shop|staff|store-audit|templates|topics|webhooks)\//
const forStaff = new Set(
  `advocates/advocate-unknown advocates/link-unknown advocates/said-no advocates/cannot-be-written-to advocates/programme-unfit advocates/reward-invalid
  reviews/rights-asked reviews/rights-not-askable consent/evidence-too-large consent/reason-missing consent/suppression-unknown consent/complaint-stands credit/amount-invalid
  delivery/rule-invalid delivery/code-taken delivery/zone-not-found delivery/rate-not-found delivery/service-not-found
  fulfilment/rule-unknown fulfilment/rule-invalid fulfilment/too-many-rules fulfilment/nothing-to-pack
  fulfilment/no-insert fulfilment/insert-void fulfilment/packing-not-started fulfilment/packing-item-unknown fulfilment/not-all-ticked
  fulfilment/line-not-in-order fulfilment/more-than-left fulfilment/tracking-invalid fulfilment/shipment-unknown
  fulfilment/time-invalid fulfilment/carrier-unknown fulfilment/carrier-invalid fulfilment/report-not-signed
  fulfilment/report-invalid fulfilment/not-a-return fulfilment/return-received fulfilment/nothing-came-back
  fulfilment/more-than-sent inventory/not-enough-on-hand inventory/more-than-sold inventory/location-invalid
  inventory/location-not-found inventory/location-code-taken orders/line-unknown orders/not-paid-yet
  orders/move-not-possible orders/refund-too-large orders/currency-differs orders/nothing-to-refund
  orders/more-than-bought orders/note-invalid orders/reason-missing orders/request-unknown payments/amount-invalid
  payments/currency-differs payments/capture-too-large payments/capture-underway payments/already-captured
  payments/refund-too-large payments/refund-differs payments/bad-signature payments/not-a-transfer
  payments/amount-differs payments/refund-unknown profiles/profile-unknown profiles/too-many-tags profiles/identity-malformed
  profiles/identities-missing profiles/person-too-wide profiles/same-profile profiles/merge-reason-missing
  profiles/merge-unknown profiles/trait-malformed profiles/too-many-traits profiles/person-busy profiles/profile-erased promotions/promotion-unknown
  promotions/promotion-invalid promotions/promotion-ended promotions/limit-below-uses promotions/code-taken
  promotions/codes-invalid reviews/decision-invalid reviews/second-opinion-needed reviews/undo-over
  reviews/words-changed conversations/thread-unknown conversations/moved-on conversations/no-way-to-answer
  conversations/she-said-stop conversations/too-long-there conversations/window-closed conversations/snooze-invalid conversations/holder-unknown
  conversations/card-unknown conversations/saved-answer-unknown conversations/saved-answer-title-taken
  conversations/too-many-saved-answers conversations/not-reached-so conversations/subject-missing`.split(/\s+/),
)

const refusalCodes = globSync('src/modules/*/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/code = '([a-z-]+\/[a-z-]+)'/g)])
  .map((match) => match[1]!)

describe('the words of the shop', () => {
  const [english, korean] = [new Map(spread(en)), new Map(spread(ko))]

  it('P6: each thing that is said in one language is said in the other, of the same names and amounts', () => {
    const keys = (deck: Map<string, Said>) => [...deck.keys()].filter((key) => !key.startsWith('refusals.')).sort()
    expect(keys(korean)).toEqual(keys(english))
    const differing = keys(english).filter(
      (key) => placeholders(english.get(key)!).join() !== placeholders(korean.get(key)!).join(),
    )
    expect(differing).toEqual([])
  })

  it.each([
    ['en', english],
    ['ko', korean],
  ] as const)(
    'C9 P6: nothing is left over from another language, and nobody talks like a machine (%s)',
    (tag, deck) => {
      const faults = [...deck].flatMap(([key, said]) =>
        saidBy(said).flatMap((text) => faultsIn(text, tag).map((fault) => `${key} ${fault}`)),
      )
      expect([...new Set(faults)]).toEqual([])
    },
  )

  it('keeps no words that no page says', () => {
    expect([...english.keys()].filter((key) => !chosenByValue.test(key) && isUnused(key))).toEqual([])
  })

  it('P6: every no that a shopper can meet is said in Korean, and no no that is gone', () => {
    const met = refusalCodes.filter((code) => !modulesOfStaff.test(code) && !forStaff.has(code))
    expect([...new Set(met)].filter((code) => !(code in ko.refusals))).toEqual([])
    expect(Object.keys(ko.refusals).filter((code) => !refusalCodes.includes(code))).toEqual([])
    expect([...forStaff].filter((code) => !refusalCodes.includes(code))).toEqual([])
  })

  it('K4 C9: the ways to pay and what a bank says no with are said in both languages, by a person', () => {
    const all = [...Object.entries(paymentWords), ...Object.entries(declineWords)]
    const faults = all.flatMap(([key, { en: english = '', ko: korean = '' }]) => [
      ...faultsIn(english, 'en').map((fault) => `${key} en ${fault}`),
      ...faultsIn(korean, 'ko').map((fault) => `${key} ko ${fault}`),
      ...(english && korean ? [] : [`${key} is missing`]),
    ])
    expect(faults).toEqual([])
  })

  const inTones = Object.entries({ en, ko }).flatMap(([tag, { tones }]) =>
    Object.entries(tones.thanks).map(([tone, said]) => [tag, tone, said] as const),
  )

  it.each(inTones)(
    'F8: thanks of %s in the tone %s say the order’s number, what happened and what is next',
    (tag, _, said) => {
      const [paid, awaited] = [said.happened('⟨1⟩'), said.happenedUnpaid('⟨1⟩')]
      expect([paid, awaited].filter((text) => !text.includes('⟨1⟩'))).toEqual([])
      expect(factsMissingIn({ happened: paid, next: said.nextPack }, tag)).toEqual([])
      expect(factsMissingIn({ happened: paid, next: said.nextNothingToSend }, tag)).toEqual([])
      expect(factsMissingIn({ happened: awaited, next: awaited }, tag)).toEqual([])
    },
  )

  it('C9: every tone speaks of the same names, numbers and days', () => {
    for (const [surface, tones] of Object.entries(en.tones)) {
      const [plain, ...others] = Object.values(tones as Record<string, object>).map((deck) =>
        spread(deck).map(([key, said]) => [surface, key, ...placeholders(said)]),
      )
      for (const other of others) expect(other).toEqual(plain)
    }
  })

  it('F8: the check itself sees that “order #4328 done” says neither fact', () => {
    expect(factsMissingIn({ happened: 'Order #4328 done', next: 'Thank you' }, 'en')).toEqual(['happened', 'next'])
    expect(factsMissingIn({ happened: '주문 4328 완료', next: '고맙습니다' }, 'ko')).toEqual(['happened', 'next'])
  })

  it.each([
    ['Oops, an error occurred', 'en', 3],
    ['Your order was placed successfully!', 'en', 2],
    ['다시 해 주세요', 'en', 1],
    ['Your cart는 비어 있어요', 'ko', 1],
    ['Nothing was translated here', 'ko', 2],
    ['오류가 발생했습니다', 'ko', 1],
    ['Apple Pay로 결제하고 minji@example.com으로 받아요', 'ko', 0],
  ])('the check itself sees what is wrong with “%s”', (text, tag, faults) => {
    expect(faultsIn(text, tag)).toHaveLength(faults)
  })
})
