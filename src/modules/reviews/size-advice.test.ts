import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { createCategory, createProduct, findProductPage, type ReviewQuestion } from '../catalog/index.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { adviseSize } from './advise-size.ts'
import { answersLike } from './like-me.ts'
import { sizeAdvice, type SizeSaid } from './size-advice.ts'

const sizes = ['S', 'M', 'L']
const onTable = (at: number) => ({
  ...{ at, size: sizes[at]!, other: undefined, isOutside: false },
  byMeasure: [{ measure: 'chest', size: sizes[at]! }],
})
const said = (of: Record<string, SizeSaid>) => [{ scope: 'everybody' as const, bySize: new Map(Object.entries(of)) }]

describe('an advice on the size', () => {
  const m = (right: number, tight: number, loose: number) =>
    sizeAdvice({ sizes, table: onTable(1), said: said({ M: { right, tight, loose } }) })

  it('D2: follows the table unless half of five people found it tight or loose', () => {
    expect(m(12, 3, 0)).toMatchObject({ size: 'M', other: undefined, doubts: [], people: { right: 12, tight: 3 } })
    expect(m(3, 5, 1)).toMatchObject({ size: 'L', other: 'M' })
    expect(m(2, 0, 3)).toMatchObject({ size: 'S', other: 'M' })
    expect(m(6, 4, 0)).toMatchObject({ size: 'M', other: 'L', doubts: ['people-differ'] })
    expect(m(0, 4, 0)).toMatchObject({ size: 'M', other: undefined, doubts: ['few-people'] })
    expect(sizeAdvice({ sizes, table: onTable(2), said: said({ L: { right: 0, tight: 9, loose: 0 } }) })).toMatchObject(
      {
        ...{ size: 'L', doubts: ['outside'] },
      },
    )
  })

  it('D2: without measures takes what was right for most, or says that it does not know', () => {
    const found = said({ M: { right: 4, tight: 0, loose: 0 }, L: { right: 5, tight: 1, loose: 0 } })
    expect(sizeAdvice({ sizes, table: undefined, said: found })).toMatchObject({ size: 'L', other: 'M' })
    expect(sizeAdvice({ sizes, table: undefined, said: said({}) })).toMatchObject({
      ...{ size: undefined, doubts: ['no-measures', 'few-people'] },
    })
  })

  it('D2: is always a size of the table, moves by one at most, and never the wrong way', () => {
    const count = fc.nat(20)
    const people = fc.record({ right: count, tight: count, loose: count })
    fc.assert(
      fc.property(fc.nat(2), people, (at, answers) => {
        const advice = sizeAdvice({ sizes, table: onTable(at), said: said({ [sizes[at]!]: answers }) })
        const step = sizes.indexOf(advice.size!) - at
        expect(Math.abs(step)).toBeLessThanOrEqual(1)
        if (step > 0) expect(answers.tight).toBeGreaterThan(answers.loose)
        if (step < 0) expect(answers.loose).toBeGreaterThan(answers.tight)
        if (answers.right + answers.tight + answers.loose < 5) expect(step).toBe(0)
      }),
    )
  })
})

const height: ReviewQuestion = {
  ...{ key: 'height', kind: 'about', label: { en: 'Height' } },
  choices: ['below-160', '160-to-170', 'above-170'].map((value) => ({ value, label: { en: value } })),
}
const skin: ReviewQuestion = {
  ...{ key: 'skin', kind: 'about', label: { en: 'Skin' } },
  choices: ['dry', 'oily', 'both'].map((value) => ({ value, label: { en: value } })),
}

describe('people like her', () => {
  it('T13 D2: answered the same, or in numbers the band beside hers', () => {
    const about = { height: '160-to-170', skin: 'oily' }
    expect(answersLike(about, [height, skin], 'same')).toEqual({ height: ['160-to-170'], skin: ['oily'] })
    expect(answersLike(about, [height, skin], 'near')).toEqual({
      ...{ height: ['below-160', '160-to-170', 'above-170'], skin: ['oily'] },
    })
    expect(answersLike({ height: 'below-160' }, [height], 'near')).toEqual({ height: ['below-160', '160-to-170'] })
  })

  it('D2: are counted by the size they bought, the nearest kind that is many enough', async () => {
    await inTx(await testDatabase(), async (tx) => {
      const fit: ReviewQuestion = { key: 'fit', kind: 'fit', label: { en: 'Fit' } }
      const { id: categoryId } = await createCategory(tx, { title: { en: 'Tops' }, reviewQuestions: [fit, height] })
      const rows = [88, 94, 102].map((chest, at) => ({ size: sizes[at]!, measures: { chest } }))
      const made = await createProduct(tx, {
        ...{ title: { en: 'Tank' }, status: 'active', categoryId, options: [{ name: 'Size', values: sizes }] },
        variants: sizes.map((size) => ({ optionValues: [size] })),
        attributes: { 'size-table': { unit: 'cm', rows } },
      })
      const answer = (size: string, band: string, fits: number, state = 'published') =>
        query(
          tx,
          `insert into reviews.review (id, product_id, variant_id, source, state, rating, body, author, locale, ratings,
             about, created_at, waiting_since)
           values ($1, $2, $3, 'page', $4, 5, 'Good', 'Sora', 'en', $5, $6, $7, case when $4 = 'pending' then $7::timestamptz end)`,
          [
            ...[tx.newId(), made.id, made.variants.find(({ title }) => title === size)!.id, state],
            ...[JSON.stringify({ fit: fits }), JSON.stringify({ height: band }), tx.now],
          ],
        )
      for (let at = 0; at < 6; at++) await answer('M', '160-to-170', at < 4 ? 1 : 2)
      for (let at = 0; at < 9; at++) await answer('M', 'below-160', 2)
      await answer('M', '160-to-170', 1, 'pending')
      const product = (await findProductPage(tx, made.id, 'en'))!
      const ask = (about: Record<string, string>, measuresCm: Record<string, number> = { chest: 94 }) =>
        adviseSize(tx, { product, wish: { measuresCm, about, fit: 'regular' } })
      expect(await ask({ height: '160-to-170' })).toMatchObject({
        ...{ size: 'L', other: 'M', people: { scope: 'like-you', tight: 4, right: 2, loose: 0 } },
      })
      expect(await ask({ height: 'above-170' })).toMatchObject({ size: 'L', people: { scope: 'near-you', tight: 4 } })
      expect(await ask({})).toMatchObject({ size: 'M', people: { scope: 'everybody', tight: 4, right: 11 } })
      expect(await ask({ height: 'below-160' }, {})).toMatchObject({ size: 'M', doubts: ['no-measures'] })
      expect(await ask({}, {})).toBeUndefined()
    })()
  })
})
