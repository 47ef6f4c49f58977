import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  changeTemplate,
  createTemplate,
  draftsOf,
  dropDraft,
  keepDraft,
  type TemplateInput,
  templateInputSchema,
} from './index.ts'
import { DraftMovedOn, TemplateChangedMeanwhile } from './refusals.ts'

const db = await testDatabase()
const input = (subject: string): TemplateInput =>
  templateInputSchema.parse({
    ...{ channel: 'email', name: 'News' },
    languages: { en: { subject, blocks: [{ kind: 'text', text: 'Hello' }] } },
  })
const keep = (tx: Tx, place: string, by: string, content: string, revision = 0) =>
  keepDraft(tx, { place, by, content, on: place === 'new' ? null : 1, revision })

describe('a draft that keeps itself', () => {
  it(
    'M3: is each writer’s own, is there again, and goes when it is saved or thrown away',
    inTx(db, async (tx) => {
      const id = await createTemplate(tx, input('First'), 'sora')
      expect(await keep(tx, id, 'sora', '{"half":')).toEqual({ revision: 1, savedAt: tx.now })
      expect((await keep(tx, id, 'sora', '{"whole":1}', 1)).revision).toBe(2)
      await keep(tx, id, 'hana', '{"hers":1}')
      expect(await draftsOf(tx, { place: id, by: 'sora' })).toMatchObject({
        mine: { content: '{"whole":1}', on: 1, revision: 2 },
        others: [{ by: 'hana' }],
      })
      await changeTemplate(tx, { id, input: input('By Hana'), on: 1, by: 'hana' })
      expect(await draftsOf(tx, { place: id, by: 'hana' })).toMatchObject({ mine: undefined, others: [{ by: 'sora' }] })
      // She who saves second loses nothing: hers stays beside the version that she is shown.
      const second = changeTemplate(tx, { id, input: input('By Sora'), on: 1, by: 'sora' })
      expect(await refusalOf(second)).toBeInstanceOf(TemplateChangedMeanwhile)
      expect((await draftsOf(tx, { place: id, by: 'sora' })).mine?.content).toBe('{"whole":1}')
      await changeTemplate(tx, { id, input: input('By Sora'), on: 2, by: 'sora' })
      expect((await draftsOf(tx, { place: id, by: 'sora' })).mine).toBeUndefined()

      await keep(tx, 'new', 'sora', '{}')
      await keep(tx, 'new', 'hana', '{}')
      expect((await draftsOf(tx, { place: 'new', by: 'sora' })).others).toEqual([])
      await createTemplate(tx, input('New'), 'sora')
      expect((await draftsOf(tx, { place: 'new', by: 'sora' })).mine).toBeUndefined()
      await dropDraft(tx, { place: 'new', by: 'hana' })
      expect((await draftsOf(tx, { place: 'new', by: 'hana' })).mine).toBeUndefined()

      await keep(tx, id, 'hana', '{}')
      await query(tx, `update templates.draft set saved_at = saved_at - make_interval(secs => $1)`, [days(2) / 1_000])
      expect((await draftsOf(tx, { place: id, by: 'sora' })).others).toEqual([])
    }),
  )

  it('M3: of two windows of one writer that keep it at once, one is told; a window whose draft is gone too', async () => {
    const id = await inTransaction(db, (tx) => createTemplate(tx, input('Race'), 'sora'))
    const keeps = (content: string, revision: number) =>
      inTransaction(db, (tx) => keep(tx, id, 'sora', content, revision))
    for (const revision of [0, 1]) {
      const both = await Promise.allSettled([keeps('{"one":1}', revision), keeps('{"other":1}', revision)])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'templates/draft-moved-on' },
      })
    }
    await inTransaction(db, (tx) => dropDraft(tx, { place: id, by: 'sora' }))
    expect(await refusalOf(keeps('{}', 2))).toBeInstanceOf(DraftMovedOn)
    expect((await inTransaction(db, (tx) => draftsOf(tx, { place: id, by: 'sora' }))).mine).toBeUndefined()
  })
})
