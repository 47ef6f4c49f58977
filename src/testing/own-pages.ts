import { afterAll } from 'vitest'
import type { Database } from '../kernel/database.ts'
import type { PaymentProvider } from '../modules/payments/index.ts'
import type { FileStore } from '../modules/media/index.ts'
import type { AuditPorts } from '../modules/store-audit/index.ts'
import { ownPages } from '../web/own-pages.ts'
import { mediaRoutes } from '../web/storefront/media-routes.ts'
import { storefront } from '../web/storefront/storefront.tsx'
import { filesInMemory } from './files.ts'
import { testApp } from './web.ts'

/** What an audit needs, over a test's database: the genuine pages of its shop. */
export function auditPorts(
  db: Database,
  { providers = [], files = filesInMemory() }: { providers?: readonly PaymentProvider[]; files?: FileStore } = {},
): AuditPorts {
  const routes = [mediaRoutes(files), storefront({ providers, files, parcelsOf: () => Promise.resolve([]) })]
  const pages = ownPages(() => ({ app: testApp(db), routes, baseUrl: 'https://shop.test' }))
  afterAll(() => pages.close())
  return { pages, providers, mailsLeave: true, baseUrl: 'https://shop.test' }
}
