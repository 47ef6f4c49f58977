import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { at, root, textSearch } from './route.ts'
import { messageRoutes } from './message-routes.ts'
import { Problem } from './parts/states.tsx'

const outbox = createRoute({
  ...at('/outbox'),
  validateSearch: textSearch('search', 'state'),
  component: lazyRouteComponent(() => import('./screens/outbox/outbox.tsx'), 'Outbox'),
})

const routeTree = root.addChildren([
  createRoute({
    ...at('/'),
    component: lazyRouteComponent(() => import('./screens/dashboard/dashboard.tsx'), 'Dashboard'),
  }),
  outbox.addChildren([
    createRoute({
      getParentRoute: () => outbox,
      path: '$id',
      component: lazyRouteComponent(() => import('./screens/outbox/mail.tsx'), 'Mail'),
    }),
  ]),
  ...messageRoutes,
  createRoute({
    ...at('/figures'),
    validateSearch: textSearch('days', 'part', 'measure'),
    component: lazyRouteComponent(() => import('./screens/figures/figures.tsx'), 'Figures'),
  }),
  createRoute({
    ...at('/figures/countries/$code'),
    validateSearch: textSearch('days'),
    component: lazyRouteComponent(() => import('./screens/figures/countries/country.tsx'), 'CountryPage'),
  }),
  createRoute({
    ...at('/pages'),
    validateSearch: textSearch('days', 'device'),
    component: lazyRouteComponent(() => import('./screens/pages/pages.tsx'), 'Pages'),
  }),
  createRoute({
    ...at('/orders'),
    validateSearch: textSearch('search', 'status', 'waits'),
    component: lazyRouteComponent(() => import('./screens/orders/orders.tsx'), 'Orders'),
  }),
  createRoute({
    ...at('/orders/$id'),
    component: lazyRouteComponent(() => import('./screens/orders/order.tsx'), 'Order'),
  }),
  createRoute({
    ...at('/packing'),
    validateSearch: textSearch('status'),
    component: lazyRouteComponent(() => import('./screens/packing/queue.tsx'), 'PackingQueue'),
  }),
  createRoute({
    ...at('/packing/$id'),
    component: lazyRouteComponent(() => import('./screens/packing/packing.tsx'), 'Packing'),
  }),
  createRoute({
    ...at('/returns'),
    component: lazyRouteComponent(() => import('./screens/packing/returns.tsx'), 'Returns'),
  }),
  createRoute({
    ...at('/imports'),
    component: lazyRouteComponent(() => import('./screens/imports/imports.tsx'), 'Imports'),
  }),
  createRoute({
    ...at('/imports/$id'),
    validateSearch: textSearch('level'),
    component: lazyRouteComponent(() => import('./screens/imports/import.tsx'), 'Import'),
  }),
  createRoute({
    ...at('/products'),
    validateSearch: textSearch('search', 'status', 'notSoldIn'),
    component: lazyRouteComponent(() => import('./screens/products/products.tsx'), 'Products'),
  }),
  createRoute({
    ...at('/products/new'),
    component: lazyRouteComponent(() => import('./screens/products/new-product.tsx'), 'NewProduct'),
  }),
  createRoute({
    ...at('/products/$id'),
    component: lazyRouteComponent(() => import('./screens/products/product.tsx'), 'Product'),
  }),
  createRoute({
    ...at('/stock'),
    validateSearch: textSearch('part', 'search', 'state'),
    component: lazyRouteComponent(() => import('./screens/stock/stock.tsx'), 'Stock'),
  }),
  createRoute({
    ...at('/products/$id/variants/$variantId'),
    component: lazyRouteComponent(() => import('./screens/products/variant.tsx'), 'Variant'),
  }),
  createRoute({
    ...at('/collections'),
    component: lazyRouteComponent(() => import('./screens/collections/collections.tsx'), 'Collections'),
  }),
  createRoute({
    ...at('/collections/$id'),
    component: lazyRouteComponent(() => import('./screens/collections/collection.tsx'), 'Collection'),
  }),
  createRoute({
    ...at('/categories'),
    component: lazyRouteComponent(() => import('./screens/categories/categories.tsx'), 'Categories'),
  }),
  createRoute({
    ...at('/categories/$id'),
    validateSearch: textSearch('below'),
    component: lazyRouteComponent(() => import('./screens/categories/category.tsx'), 'Category'),
  }),
  createRoute({
    ...at('/searches'),
    validateSearch: textSearch('part'),
    component: lazyRouteComponent(() => import('./screens/search/searches.tsx'), 'Searches'),
  }),
  createRoute({
    ...at('/help'),
    validateSearch: textSearch('search', 'state', 'topic'),
    component: lazyRouteComponent(() => import('./screens/help/articles.tsx'), 'Articles'),
  }),
  createRoute({
    ...at('/help/$id'),
    component: lazyRouteComponent(() => import('./screens/help/article.tsx'), 'Article'),
  }),
  createRoute({
    ...at('/customers'),
    validateSearch: textSearch('search'),
    component: lazyRouteComponent(() => import('./screens/customers/customers.tsx'), 'Customers'),
  }),
  createRoute({
    ...at('/customers/$id'),
    component: lazyRouteComponent(() => import('./screens/customers/customer.tsx'), 'Customer'),
  }),
  createRoute({
    ...at('/segments'),
    component: lazyRouteComponent(() => import('./screens/segments/segments.tsx'), 'Segments'),
  }),
  createRoute({
    ...at('/ideal-customer'),
    validateSearch: textSearch('part', 'kind'),
    component: lazyRouteComponent(() => import('./screens/ideal-customer/ideal-customer.tsx'), 'IdealCustomer'),
  }),
  createRoute({
    ...at('/segments/$id'),
    validateSearch: textSearch('part', 'copy'),
    component: lazyRouteComponent(() => import('./screens/segments/segment.tsx'), 'SegmentScreen'),
  }),
  createRoute({
    ...at('/settings/voice'),
    component: lazyRouteComponent(() => import('./screens/templates/voice.tsx'), 'VoiceScreen'),
  }),
  createRoute({
    ...at('/promotions/$id'),
    component: lazyRouteComponent(() => import('./screens/promotions/promotion.tsx'), 'Promotion'),
  }),
  createRoute({
    ...at('/reviews'),
    validateSearch: textSearch('part', 'state', 'stars', 'unanswered', 'product', 'review', 'days', 'stage'),
    component: lazyRouteComponent(() => import('./screens/reviews/reviews.tsx'), 'Reviews'),
  }),
  createRoute({
    ...at('/questions'),
    validateSearch: textSearch('part'),
    component: lazyRouteComponent(() => import('./screens/questions/questions.tsx'), 'Questions'),
  }),
  createRoute({
    ...at('/topics'),
    validateSearch: textSearch('part', 'days', 'product', 'topic', 'leaning'),
    component: lazyRouteComponent(() => import('./screens/topics/topics.tsx'), 'Topics'),
  }),
  createRoute({
    ...at('/promotions'),
    validateSearch: textSearch('state'),
    component: lazyRouteComponent(() => import('./screens/promotions/promotions.tsx'), 'Promotions'),
  }),
  createRoute({
    ...at('/experiments'),
    validateSearch: textSearch('state'),
    component: lazyRouteComponent(() => import('./screens/experiments/experiments.tsx'), 'Experiments'),
  }),
  createRoute({
    ...at('/experiments/$id'),
    component: lazyRouteComponent(() => import('./screens/experiments/experiment.tsx'), 'Experiment'),
  }),
  createRoute({
    ...at('/delivery'),
    validateSearch: textSearch('part'),
    component: lazyRouteComponent(() => import('./screens/delivery/delivery.tsx'), 'Delivery'),
  }),
  createRoute({
    ...at('/markets'),
    validateSearch: textSearch('part'),
    component: lazyRouteComponent(() => import('./screens/selling/selling.tsx'), 'Selling'),
  }),
  createRoute({
    ...at('/system'),
    component: lazyRouteComponent(() => import('./screens/system/system.tsx'), 'System'),
  }),
  createRoute({ ...at('/join') }),
  createRoute({ ...at('/new-password') }),
  createRoute({
    ...at('/account'),
    validateSearch: textSearch('welcome'),
    component: lazyRouteComponent(() => import('./screens/account/account.tsx'), 'AccountPage'),
  }),
  createRoute({ ...at('/staff'), component: lazyRouteComponent(() => import('./screens/staff/staff.tsx'), 'Staff') }),
  createRoute({
    ...at('/api-keys'),
    component: lazyRouteComponent(() => import('./screens/staff/api-keys.tsx'), 'ApiKeys'),
  }),
  createRoute({
    ...at('/webhooks'),
    component: lazyRouteComponent(() => import('./screens/webhooks/webhooks.tsx'), 'Webhooks'),
  }),
  createRoute({
    ...at('/webhooks/$id'),
    validateSearch: textSearch('state'),
    component: lazyRouteComponent(() => import('./screens/webhooks/webhook.tsx'), 'Webhook'),
  }),
  createRoute({
    ...at('/audit'),
    validateSearch: textSearch('subject'),
    component: lazyRouteComponent(() => import('./screens/staff/audit.tsx'), 'Audit'),
  }),
  createRoute({
    ...at('/sources'),
    component: lazyRouteComponent(() => import('./screens/sources/sources.tsx'), 'Sources'),
  }),
  createRoute({
    ...at('/sources/$id'),
    component: lazyRouteComponent(() => import('./screens/sources/source.tsx'), 'Source'),
  }),
  createRoute({
    ...at('/store-audit'),
    validateSearch: textSearch('part', 'area', 'with'),
    component: lazyRouteComponent(() => import('./screens/store-audit/store-audit.tsx'), 'StoreAudit'),
  }),
  createRoute({
    ...at('/setup'),
    validateSearch: textSearch('step'),
    component: lazyRouteComponent(() => import('./screens/setup/setup.tsx'), 'SetupScreen'),
  }),
  createRoute({
    ...at('/settings'),
    component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'Settings'),
  }),
])

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
})
