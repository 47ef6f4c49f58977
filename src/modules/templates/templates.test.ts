import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { reading } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { traceStatements } from '../../testing/statements.ts'
import { templateScene } from '../../testing/template-scene.ts'
import {
  archiveTemplate,
  changeTemplate,
  createTemplate,
  createTemplateFrom,
  type Filled,
  fillTemplates,
  getTemplate,
  type Lacking,
  listTemplates,
  previewTemplate,
  type TemplateDefinition,
  type TemplateInput,
  templateInputSchema,
  versionsOf,
} from './index.ts'

const db = await testDatabase()
const scene = await templateScene(db)
const { minji, alex, sora, sejak, ujeon, cup } = scene
const origin = 'https://tea.example'

const input = (change: Partial<Extract<TemplateDefinition, { channel: 'email' }>> = {}): TemplateInput =>
  templateInputSchema.parse({
    channel: 'email',
    name: 'Hello',
    languages: {
      en: { subject: 'Hello {{ person.firstName }}', blocks: [{ kind: 'text', text: 'Tea is **ready**.' }] },
      ko: { subject: '{{ person.firstName }}님, 안녕하세요', blocks: [{ kind: 'text', text: '차가 준비됐어요.' }] },
    },
    ...change,
  })

const textOf = (filled: Filled | Lacking): string => {
  if ('lacks' in filled) return filled.lacks
  const { content } = filled.order
  if (content.channel === 'email') return String(content.mail.data['text'])
  return content.channel === 'push' ? content.body : content.text
}
const subjectOf = (filled: Filled | Lacking): string =>
  'order' in filled && filled.order.content.channel === 'email'
    ? String(filled.order.content.mail.data['subject'])
    : JSON.stringify(filled)

describe('templates', () => {
  it(
    'M3: a template has versions that stay, is put away, and a program’s own is made once and then left to staff',
    inTx(db, async (tx) => {
      const id = await createTemplate(tx, input(), 'hana')
      const changed = input({ name: 'Hello again' })
      expect(await changeTemplate(tx, { id, input: changed, on: 1, by: 'sora' })).toBe(2)
      expect(await changeTemplate(tx, { id, input: changed, by: 'sora' })).toBe(2)
      await expect(changeTemplate(tx, { id, input: input(), on: 1, by: 'x' })).rejects.toMatchObject({
        code: 'templates/changed-meanwhile',
      })
      expect((await getTemplate(tx, id, 1)).content.name).toBe('Hello')
      expect((await versionsOf(tx, id)).map(({ version, by }) => [version, by])).toEqual([
        [2, 'sora'],
        [1, 'hana'],
      ])
      expect(await listTemplates(tx)).toMatchObject([{ id, firstWords: 'Hello {{ person.firstName }}', tells: 'sell' }])
      expect(await createTemplateFrom(tx, { ...input(), id })).toBe(id)
      expect((await getTemplate(tx, id)).version).toBe(2)
      await archiveTemplate(tx, id)
      expect([await listTemplates(tx), await listTemplates(tx, { archived: true })]).toMatchObject([[], [{ id }]])
    }),
  )

  it.each([
    ['{% include "/etc/passwd" %}', /cannot be used here/],
    ['{{ person.shoeSize }}', /Nothing is called “person.shoeSize”/],
    ['{{ person.firstName | raw }}', /raw/],
    ['{{ person.firstName', /cannot be read/],
    ['[tea](javascript:alert)', /A link leads/],
  ])('M3: words that could never be said are refused when they are saved: %s', (text, why) =>
    inTx(db, async (tx) => {
      const languages = { ko: { subject: '안녕', blocks: [{ kind: 'text' as const, text }] } }
      await expect(createTemplate(tx, input({ languages }), 'hana')).rejects.toMatchObject({
        code: 'templates/words-invalid',
        field: 'languages.ko.blocks.0',
        message: expect.stringMatching(why) as string,
      })
    })(),
  )

  it(
    'M3: one for whom something is missing lacks a message that names place, language and what; the others get theirs',
    inTx(db, async (tx) => {
      const id = await createTemplate(tx, input(), 'hana')
      const people = [minji, sora, alex, tx.newId()].map((profileId) => ({ profileId }))
      const filled = await fillTemplates(tx, { templateId: id, people, origin })
      expect(filled.map(subjectOf).slice(0, 1)).toEqual(['민지님, 안녕하세요'])
      expect(filled[1]).toEqual({
        profileId: sora,
        lacks: 'subject, en: “person.firstName” is not known of this person.',
      })
      expect(filled[2]).toMatchObject({
        profileId: alex,
        order: {
          locale: 'en',
          purpose: 'marketing',
          tells: 'sell',
          template: { id, version: 1 },
          digest: { title: 'Hello Alex' },
        },
      })
      expect(filled[3]).toMatchObject({ lacks: expect.stringContaining('Nobody') as string })
    }),
  )

  it(
    'M3: one of a thousand who lacks something keeps nobody else waiting, and a thousand cost as many statements as two batches',
    inTx(db, async (tx) => {
      const ids = Array.from({ length: 1_000 }, () => tx.newId())
      await query(
        tx,
        `insert into profiles.profile (id, name, created_at, is_known)
         select id, case when place <> 500 then 'Minji ' || place end, $2, true
         from unnest($1::uuid[]) with ordinality as made (id, place)`,
        [ids, tx.now],
      )
      const blocks = [{ kind: 'products' as const, source: { from: 'recommended' as const } }]
      const en = { subject: 'Hello {{ person.firstName }}', blocks }
      const templateId = await createTemplate(tx, input({ languages: { en } }), 'hana')
      const fill = async (people: readonly string[]) => {
        const trace = traceStatements()
        const filled = await fillTemplates(tx, {
          ...{ templateId, origin },
          people: people.map((profileId) => ({ profileId, extra: { event: { about: profileId } } })),
        })
        trace.stop()
        return { filled, statements: trace.statements.length }
      }
      const one = await fill(ids.slice(0, 1))
      const many = await fill(ids)
      expect(many.filled.filter((each) => 'lacks' in each)).toEqual([
        { profileId: ids[499], lacks: 'subject, en: “person.firstName” is not known of this person.' },
      ])
      expect(many.filled.map(({ profileId }) => profileId)).toEqual(ids)
      expect(many.statements).toBeLessThanOrEqual(2 * one.statements)
      const words = many.filled.flatMap((each) =>
        'order' in each && each.order.content.channel === 'email' ? [each.order.content.mail.words] : [],
      )
      expect(new Set(words).size).toBe(1)
      const twice = await fill([ids[0]!, ids[1]!, ids[0]!])
      expect(twice.filled.map(subjectOf)).toEqual(['Hello Minji', 'Hello Minji', 'Hello Minji'])
    }),
  )

  it(
    'M3 M8: what is told of people is escaped, never markup, and a told link is never a script',
    inTx(db, async (tx) => {
      const blocks = [
        { kind: 'text' as const, text: 'You chose {{ event.what }}: [see it]({{ event.link }}) <b>now</b>' },
      ]
      const id = await createTemplate(tx, input({ languages: { en: { subject: 'Hi', blocks } } }), 'hana')
      const told = (link: string) =>
        fillTemplates(tx, {
          templateId: id,
          people: [{ profileId: alex, extra: { event: { what: '<img src=x onerror=alert(1)>', link } } }],
          origin,
        })
      const [fine] = await told('https://tea.example/a?b="c')
      const [safe] = await told('https://tea.example/a')
      const html = JSON.stringify(safe)
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
      expect(html).toContain('&lt;b&gt;now&lt;/b&gt;')
      expect(html).toContain('href=\\"https://tea.example/a\\"')
      expect([fine, (await told('javascript:alert(1)'))[0]]).toMatchObject([
        { lacks: expect.stringContaining('an address') as string },
        { lacks: expect.stringContaining('an address') as string },
      ])
    }),
  )

  it(
    'M7: products follow what she bought, viewed and may buy in her market, at her prices in her language, with stars',
    inTx(db, async (tx) => {
      const products = (from: object) => ({ kind: 'products' as const, source: from as never })
      const en = { subject: 'Tea', blocks: [products({ from: 'recommended' })] }
      const ko = { subject: '차', blocks: [products({ from: 'recommended' }), products({ from: 'bought-before' })] }
      const id = await createTemplate(tx, input({ languages: { en, ko } }), 'hana')
      const [hers, his] = await fillTemplates(tx, {
        templateId: id,
        people: [{ profileId: minji }, { profileId: alex }],
        origin,
      })
      const [recommended, again] = [textOf(hers!).indexOf('우전'), textOf(hers!).indexOf('세작')]
      expect(textOf(hers!)).toContain('₩24,000 · 5점 중 3.5점 · 리뷰 2개')
      expect(textOf(hers!)).toContain(`${origin}/ko/products/${ujeon.handle}`)
      expect(recommended).toBeGreaterThan(-1)
      expect(again).toBeGreaterThan(recommended)
      expect(textOf(hers!)).toContain('청자 잔')
      // Ujeon lies in his cart, and the cup is not sold where he buys.
      expect(textOf(his!)).toBe(`Sejak\n$18.50\n${origin}/products/${sejak.handle}`)
    }),
  )

  it(
    'T8: proof carries stars, author and mark, fits what she has in her cart, and speaks her language first',
    inTx(db, async (tx) => {
      const review = (productIds?: string[]) => ({
        kind: 'review' as const,
        source: productIds ? { from: 'products' as const, productIds } : { from: 'hers' as const },
        whenNone: 'do-not-send' as const,
        most: 1,
      })
      const en = { subject: 'They say', blocks: [review()] }
      const ko = { subject: '리뷰', blocks: [review([ujeon.productId])] }
      const id = await createTemplate(tx, input({ languages: { en, ko } }), 'hana')
      const [his, hers] = await fillTemplates(tx, {
        templateId: id,
        people: [{ profileId: alex }, { profileId: minji }],
        origin,
      })
      expect(textOf(his!)).toBe('★★★★★\nGrassy and sweet, the best morning I had.\n— Sora L., Bought here, about Ujeon')
      expect(textOf(hers!)).toBe('★★☆☆☆\n제 입에는 조금 떫었어요.\n— Sora L., 여기서 구매, 우전 리뷰')
      const [none] = await fillTemplates(tx, {
        templateId: await createTemplate(
          tx,
          input({ languages: { en: { subject: 'x', blocks: [review([cup.productId])] } } }),
          'hana',
        ),
        people: [{ profileId: alex }],
        origin,
      })
      expect(none).toMatchObject({
        lacks: 'blocks.0 (review), en: “reviews that may be shown to her” is not known of this person.',
      })
    }),
  )

  it(
    'M7 M8 M22: cart with its link, code, habits and a story; a story feels with her unless told otherwise',
    inTx(db, async (tx) => {
      const blocks: Extract<TemplateDefinition, { channel: 'email' }>['languages'][string]['blocks'] = [
        {
          kind: 'story',
          series: 'The farm',
          number: 3,
          title: 'First leaves',
          text: 'It _snowed_.',
          link: '/articles/farm',
        },
        { kind: 'cart', button: 'Go on' },
        { kind: 'code', note: 'Until {{ codeUntil }}' },
        { kind: 'text', text: '{{ person.habits.orders }} orders, {{ order.number | default: "none" }}' },
        { kind: 'columns', left: [{ kind: 'heading', text: 'L' }], right: [{ kind: 'button', text: 'R', link: '/' }] },
        { kind: 'signature', name: 'Hana', greeting: 'Yours,' },
      ]
      const id = await createTemplate(tx, input({ languages: { en: { subject: 'Tea', blocks } } }), 'hana')
      expect((await getTemplate(tx, id)).tells).toBe('empathise')
      const extra = { code: { code: 'TEA-1', until: '2026-12-24T12:00:00Z' } }
      const [filled, without] = await fillTemplates(tx, {
        templateId: id,
        people: [
          { profileId: alex, extra },
          { profileId: minji, extra },
        ],
        origin,
      })
      const text = textOf(filled!)
      expect(text).toContain(
        'The farm · part 3\n\nFirst leaves\n\nIt snowed.\n\nRead on: https://tea.example/articles/farm',
      )
      expect(text).toContain(`2 x Ujeon: $37.00\nTotal: $37.00\nGo on: ${origin}/cart/restore/${scene.cart.token}`)
      expect(text).toContain('Your code: TEA-1\nUntil December 24, 2026\n\n0 orders, none')
      expect(without).toMatchObject({ lacks: expect.stringContaining('blocks.1 (cart)') as string })
    }),
  )

  it('M3: a draft is seen as any person or as a made-up one, in the shop’s frame, and says what is missing', async () => {
    const blocks = [
      { kind: 'heading' as const, text: 'Tea for {{ person.firstName }}' },
      { kind: 'products' as const, source: { from: 'bought-before' as const } },
      { kind: 'button' as const, text: 'Look', link: '/collections/tea' },
      { kind: 'text' as const, text: '{{ person.traits.skin }}' },
    ]
    const draft = input({ languages: { en: { subject: 'Tea', blocks } } })
    const seen = await reading(db, (read) => previewTemplate(read, { draft, locale: 'en', origin }))
    expect(seen).toMatchObject({ lacks: null, subject: 'Tea' })
    expect(seen.html).toContain('Tea for Minji')
    expect(seen.html).toContain('href="https://tea.example/collections/tea"')
    expect(seen.html).toContain('Unsubscribe')
    expect(seen.html).not.toContain('{{')
    const asHim = await reading(db, (read) => previewTemplate(read, { draft, locale: 'en', profileId: alex, origin }))
    expect(asHim).toMatchObject({
      lacks: 'blocks.3 (text), en: “person.traits.skin” is not known of this person.',
      html: '',
    })
    expect(asHim.warnings).toEqual(['Nothing to show: products that fit her. The block is left out.'])
  })
})
