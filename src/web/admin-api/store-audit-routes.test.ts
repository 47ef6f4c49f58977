import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { scopesOfRole } from '../../modules/staff/index.ts'
import { storeAuditModule } from '../../modules/store-audit/index.ts'
import { type AdminClient, adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runJobs } from '../../testing/drain.ts'
import { auditPorts } from '../../testing/own-pages.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { storeAuditRoutes } from './store-audit-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, storeAuditRoutes)
const module = storeAuditModule(auditPorts(db))
const question = '/store-audit-answers/operations.backup'
let manager: AdminClient

interface Told {
  run: { state: string; score: number; areas: { area: string; title: string; points: number }[] }
  results: { id: string; state: string; answer: { answer: string; answeredBy: string } | null }[]
}

beforeAll(async () => {
  await inTransaction(db, aTeaShop)
  manager = await clientWith(...scopesOfRole('manager'))
})

async function audited(): Promise<string> {
  const { status, body } = await manager.ask('POST', '/store-audits')
  expect([status, body['state'], body['isOver']]).toEqual([202, 'waiting', false])
  await runJobs(db, [module])
  return body['id'] as string
}

const told = async (id: string) => (await manager.ask('GET', `/store-audits/${id}`)).body as unknown as Told

describe('the audit over HTTP', () => {
  it('U10: is started, told with all its checks, and compared with the one before', async () => {
    const earlier = await audited()
    const { run, results } = await told(earlier)
    expect(run.state).toBe('finished')
    expect(run.areas.reduce((sum, { points }) => sum + points, 0)).toBe(100)
    expect(results).toHaveLength(115)

    const later = await audited()
    const compared = await manager.ask('GET', `/store-audits/${later}/compared-with/${earlier}`)
    expect(compared).toMatchObject({ status: 200, body: { better: [], worse: [], earlier: { id: earlier } } })
    const list = await manager.ask('GET', '/store-audits?limit=1')
    expect(list.body).toMatchObject({ items: [{ id: later }], nextCursor: expect.any(String) as unknown })
  })

  it('takes answers to questions, and takes them back', async () => {
    const id = await audited()
    const backup = async () => (await told(id)).results.find((result) => result.id === 'operations.backup')
    expect((await manager.ask('PUT', question, { answer: 'yes' })).status).toBe(204)
    expect(await backup()).toMatchObject({ state: 'pass', answer: { answer: 'yes' } })
    expect((await manager.ask('DELETE', question)).status).toBe(204)
    expect(await backup()).toMatchObject({ state: 'open', answer: null })
  })

  it.each([
    ['PUT', '/store-audit-answers/trust.secure', { answer: 'yes' }, 409, 'store-audit/check-not-asked'],
    ['PUT', '/store-audit-answers/trust.moon', { answer: 'yes' }, 404, 'store-audit/check-unknown'],
    ['DELETE', question, undefined, 409, 'store-audit/nothing-answered'],
    ['GET', '/store-audits/01890000-0000-7000-8000-000000000000', undefined, 404, 'store-audit/audit-unknown'],
  ] as const)('says no to %s %s', async (method, path, payload, status, code) => {
    expect(await manager.ask(method, path, payload)).toMatchObject({ status, body: { code } })
  })

  it('is read by viewers, run by managers, and no matter of packers', async () => {
    const viewer = await clientWith(...scopesOfRole('viewer'))
    expect((await viewer.ask('GET', '/store-audits')).status).toBe(200)
    expect((await viewer.ask('POST', '/store-audits')).status).toBe(403)
    expect((await viewer.ask('PUT', question, { answer: 'yes' })).status).toBe(403)
    const packer = await clientWith(...scopesOfRole('packer'))
    expect((await packer.ask('GET', '/store-audits')).status).toBe(403)
  })
})
