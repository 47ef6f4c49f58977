import { describe, expect, it } from 'vitest'
import '../../modules/notices/index.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { definedMails, partsSaid, previewWords, sendMessages } from '../../modules/messaging/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { orderOf, reader } from '../../testing/messages.ts'
import { ownMails } from '../../testing/own-mails.ts'
import { approvalsRoutes } from './approvals-routes.ts'
import { contactBudgetRoutes } from './contact-budget-routes.ts'
import { mailTestsRoutes } from './mail-tests-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, approvalsRoutes, contactBudgetRoutes, mailTestsRoutes)
const staff = await clientWith('messages:read', 'messages:write')
const looking = await clientWith('messages:read')

describe('a second look, over the admin API', () => {
  it('M9: rules are set, what waits is seen and decided, and who decided what is in the audit trail', async () => {
    expect(await staff.ask('PATCH', '/approvals/settings', { change: { words: ['x'] } })).toMatchObject({ status: 422 })
    expect(await looking.ask('PATCH', '/approvals/settings', { change: {} })).toMatchObject({ status: 403 })
    const set = await staff.ask('PATCH', '/approvals/settings', { change: { words: ['Minji'] }, version: 0 })
    expect(set.body).toMatchObject({ settings: { words: ['Minji'], waitHours: 72, campaigns: false } })
    expect(await staff.ask('PATCH', '/approvals/settings', { change: { everything: true }, version: 7 })).toMatchObject(
      {
        status: 409,
        body: { code: 'messaging/approval-settings-changed-meanwhile' },
      },
    )
    await inTransaction(db, async (tx) => sendMessages(tx, [orderOf(await reader(tx), { key: 'waits' })]))
    const { body } = await looking.ask('GET', '/approvals')
    expect(body).toMatchObject({ waiting: 1, items: [{ people: 1, because: [{ rule: 'word', value: 'Minji' }] }] })
    const id = (body['items'] as { id: string }[])[0]!.id
    expect((await looking.ask('GET', `/approvals/${id}`)).body).toMatchObject({ words: { subject: 'For Minji' } })
    expect(await staff.ask('POST', `/approvals/${id}/decide`, { decision: 'rejected' })).toMatchObject({
      status: 422,
      body: { field: 'note' },
    })
    const no = { decision: 'rejected', note: 'Not today', scope: 'all' }
    expect(await staff.ask('POST', `/approvals/${id}/decide`, no)).toMatchObject({ status: 200, body: { people: 1 } })
    const over = await looking.ask('GET', '/approvals?side=over')
    expect(over.body).toMatchObject({ waiting: 0, items: [{ state: 'rejected', note: 'Not today' }] })
    const { inAdvance } = (await looking.ask('GET', '/approvals/settings')).body as { inAdvance: { id: string }[] }
    const path = `/approvals/in-advance/${inAdvance[0]!.id}/end`
    expect(await staff.ask('POST', path)).toMatchObject({ status: 204 })
    expect(await staff.ask('POST', path)).toMatchObject({ status: 404 })
    const trail = await reading(db, (read) => query<{ action: string }>(read, 'select action from staff.audit_entry'))
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['changeApprovalSettings', 'decideApproval', 'endApprovalInAdvance']),
    )
    const both = { country: 'DE', segmentId: id, reason: 'Storm' }
    expect(await staff.ask('POST', '/contact-budget/pauses', both)).toMatchObject({ status: 422 })
    expect(await staff.ask('POST', '/contact-budget/pauses', { segmentId: id, reason: 'Storm' })).toMatchObject({
      status: 404,
      body: { code: 'segments/segment-unknown' },
    })
  })

  it('M14: other words are written, seen beside those of now, tried and decided', async () => {
    const opened = { words: { en: { title: 'Come in' } }, metric: 'opened' }
    expect(await staff.ask('PUT', '/mails/sign-in/test', opened)).toMatchObject({ body: { field: 'metric' } })
    for (const mail of definedMails().filter(({ template }) => ownMails.includes(template))) {
      for (const [locale, parts] of Object.entries(partsSaid(mail, undefined))) {
        const words = { [locale]: Object.fromEntries(parts.map(({ key, text }) => [key, `${text} !`])) }
        const { html } = await reading(db, (read) => previewWords(read, { template: mail.template, locale, words }))
        expect(html, mail.template).not.toMatch(/\{\{|\{%|undefined/)
      }
    }
    const path = '/mails/order-shipped/test'
    expect(await looking.ask('GET', '/mails/nothing/test')).toMatchObject({ status: 404 })
    const { body } = await looking.ask('GET', path)
    const [button] = (body['parts'] as Record<string, { key: string; text: string }[]>)['en']!.filter(
      ({ key }) => key === 'button',
    )
    expect(button!.text.length).toBeGreaterThan(3)
    const words = { en: { button: 'Where is it now?' } }
    const loud = await looking.ask('POST', `${path}/preview`, { words: { en: { text: 'ACT NOW!!! FREE MONEY' } } })
    expect(loud.body['findings']).toContainEqual(expect.objectContaining({ place: 'text' }))
    const seen = await looking.ask('POST', `${path}/preview`, { words })
    expect((seen.body['b'] as { html: string }).html).toContain('Where is it now?')
    expect((seen.body['a'] as { html: string }).html).not.toContain('Where is it now?')
    expect(await staff.ask('PUT', path, { words: { en: { nothing: 'x' } } })).toMatchObject({ status: 422 })
    expect(await staff.ask('POST', `${path}/start`)).toMatchObject({ status: 404 })
    expect((await staff.ask('PUT', path, { words })).body).toMatchObject({ test: { state: 'draft', result: null } })
    expect((await staff.ask('POST', `${path}/start`)).body).toMatchObject({
      test: {
        state: 'running',
        result: { isMismatch: false, comparisons: [{ figure: 'clicked', verdict: 'too-few' }, {}, {}, {}] },
      },
    })
    expect(await staff.ask('POST', `${path}/send`, { to: 'stranger@x.test', words })).toMatchObject({ status: 422 })
    expect((await staff.ask('POST', `${path}/decide`, { keeps: 'B', reason: 'Clearer' })).body).toMatchObject({
      ...{ test: null, wording: {}, past: [{ keeps: 'B', before: { en: { button: button!.text } } }] },
    })
    expect(await staff.ask('DELETE', '/mails/order-shipped/wording')).toMatchObject({ status: 204 })
  }, 60_000)
})
