import type { Routes } from '../server.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { collectionsRoutes } from './collections-routes.ts'
import { inventoryRoutes } from './inventory-routes.ts'
import { ordersRoutes } from './orders-routes.ts'
import { outboxRoutes } from './outbox-routes.ts'
import { paymentsRoutes } from './payments-routes.ts'
import { productMediaRoutes } from './product-media-routes.ts'
import { productsRoutes } from './products-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { stockBulkRoutes } from './stock-bulk-routes.ts'
import { systemRoutes } from './system-routes.ts'

/** What the admin works with; each group is one file. */
export const adminApi: readonly Routes[] = [
  staffRoutes,
  settingsRoutes,
  outboxRoutes,
  systemRoutes,
  ordersRoutes,
  paymentsRoutes,
  productsRoutes,
  productMediaRoutes,
  categoriesRoutes,
  collectionsRoutes,
  inventoryRoutes,
  searchRoutes,
  stockBulkRoutes,
]
