import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { PromotionUnknown } from '../promotions/index.ts'
import { listRules, removeRule, RuleInvalid, RuleUnknown, saveRule } from './index.ts'

const db = await testDatabase()
const box = { name: 'Kraft box', instruction: 'Close it with the green tape.' }

describe('packing rules', () => {
  it(
    'are kept, changed and removed, in their order',
    inTx(db, async (tx) => {
      const second = await saveRule(tx, { name: 'B', position: 2, packaging: box })
      await saveRule(tx, { name: 'A', position: 1, packaging: box })
      expect((await listRules(tx)).map((rule) => rule.terms.name)).toEqual(['A', 'B'])
      await saveRule(tx, { id: second, name: 'First', position: 0, packaging: box })
      expect((await listRules(tx)).map((rule) => rule.terms.name)).toEqual(['First', 'A'])
      await removeRule(tx, second)
      expect(await listRules(tx)).toHaveLength(1)
      expect(await refusalOf(removeRule(tx, second))).toBeInstanceOf(RuleUnknown)
      expect(await refusalOf(saveRule(tx, { id: second, name: 'B', packaging: box }))).toBeInstanceOf(RuleUnknown)
    }),
  )

  it(
    'are refused by the field that does not fit',
    inTx(db, async (tx) => {
      const nothing = await refusalOf(saveRule(tx, { name: 'Nothing' }))
      expect([nothing, nothing.field]).toEqual([expect.any(RuleInvalid), 'packaging'])
      const turned = await refusalOf(saveRule(tx, { name: 'X', when: { orderFrom: 3, orderTo: 2 }, packaging: box }))
      expect(turned.field).toBe('when.orderTo')
      const insert = { promotionId: newId(), text: { en: 'Hi' } }
      expect(await refusalOf(saveRule(tx, { name: 'X', insert }))).toBeInstanceOf(PromotionUnknown)
      expect(await listRules(tx)).toEqual([])
    }),
  )
})
