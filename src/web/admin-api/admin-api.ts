import type { Routes } from '../server.ts'
import { accountRoutes } from './account-routes.ts'
import { advocatesRoutes } from './advocates-routes.ts'
import { articlesRoutes } from './articles-routes.ts'
import { approvalsRoutes } from './approvals-routes.ts'
import { assortmentRoutes } from './assortment-routes.ts'
import { beginConversationRoutes } from './begin-conversation-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { campaignApprovalRoutes } from './campaign-approval-routes.ts'
import { cardRoutes } from './card-routes.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { collectionOrderRoutes } from './collection-order-routes.ts'
import { collectionsRoutes } from './collections-routes.ts'
import { conversationChangesRoutes } from './conversation-changes-routes.ts'
import { conversationsRoutes } from './conversations-routes.ts'
import { savedAnswersRoutes } from './saved-answers-routes.ts'
import { consentsRoutes } from './consents-routes.ts'
import { personRoutes } from './person-routes.ts'
import { privacyRoutes } from './privacy-routes.ts'
import { timelineRoutes } from './timeline-routes.ts'
import { traitsRoutes } from './traits-routes.ts'
import { customersRoutes } from './customers-routes.ts'
import { contactBudgetRoutes } from './contact-budget-routes.ts'
import { countriesRoutes } from './countries-routes.ts'
import { creditRoutes } from './credit-routes.ts'
import { dashboardRoutes } from './dashboard-routes.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { experimentResultsRoutes } from './experiment-results-routes.ts'
import { experimentsRoutes } from './experiments-routes.ts'
import { explainRoutes } from './explain-routes.ts'
import { feedsRoutes } from './feeds-routes.ts'
import { figuresRoutes } from './figures-routes.ts'
import { fulfilmentRoutes } from './fulfilment-routes.ts'
import { idealCopyRoutes } from './ideal-copy-routes.ts'
import { idealCustomerRoutes } from './ideal-customer-routes.ts'
import { idealProductsRoutes } from './ideal-products-routes.ts'
import { invitationsRoutes } from './invitations-routes.ts'
import { inventoryRoutes } from './inventory-routes.ts'
import { journeyDraftingRoutes } from './journey-drafting-routes.ts'
import { journeyPlayRoutes } from './journey-play-routes.ts'
import { journeyRunsRoutes } from './journey-runs-routes.ts'
import { journeysRoutes } from './journeys-routes.ts'
import { mailTestsRoutes } from './mail-tests-routes.ts'
import { mailsRoutes } from './mails-routes.ts'
import { repliesRoutes } from './replies-routes.ts'
import { suppressionsRoutes } from './suppressions-routes.ts'
import { marketsRoutes } from './markets-routes.ts'
import { mentionsRoutes } from './mentions-routes.ts'
import { ownTopicsRoutes } from './own-topics-routes.ts'
import { ordersRoutes } from './orders-routes.ts'
import { outboxRoutes } from './outbox-routes.ts'
import { insertsRoutes } from './inserts-routes.ts'
import { packingRulesRoutes } from './packing-rules-routes.ts'
import { packingSlipRoutes } from './packing-slip-routes.ts'
import { pagesRoutes } from './pages-routes.ts'
import { proofRoutes } from './proof-routes.ts'
import { parcelsRoutes } from './parcels-routes.ts'
import { paymentsRoutes } from './payments-routes.ts'
import { priceGroupsRoutes } from './price-groups-routes.ts'
import { pricesRoutes } from './prices-routes.ts'
import { productArticlesRoutes } from './product-articles-routes.ts'
import { productMediaRoutes } from './product-media-routes.ts'
import { productsBulkRoutes } from './products-bulk-routes.ts'
import { productsRoutes } from './products-routes.ts'
import { promotionCodesRoutes } from './promotion-codes-routes.ts'
import { promotionsRoutes } from './promotions-routes.ts'
import { questionsRoutes } from './questions-routes.ts'
import { recipesRoutes } from './recipes-routes.ts'
import { importedPicturesRoutes } from './imported-pictures-routes.ts'
import { reviewRequestsRoutes } from './review-requests-routes.ts'
import { customerPicturesRoutes } from './customer-pictures-routes.ts'
import { reviewPicturesRoutes } from './review-pictures-routes.ts'
import { reviewsRoutes } from './reviews-routes.ts'
import { reviewExportRoutes } from './review-export-routes.ts'
import { returningRoutes } from './returning-routes.ts'
import { returnsRoutes } from './returns-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { servicesRoutes } from './services-routes.ts'
import { personSegmentsRoutes } from './person-segments-routes.ts'
import { segmentsRoutes } from './segments-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { sourcesRoutes } from './sources-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { stockBulkRoutes } from './stock-bulk-routes.ts'
import { stockOverviewRoutes } from './stock-overview-routes.ts'
import { storeAuditRoutes } from './store-audit-routes.ts'
import { systemRoutes } from './system-routes.ts'
import { templatesRoutes } from './templates-routes.ts'
import { templateDraftsRoutes } from './template-drafts-routes.ts'
import { templateTrialsRoutes } from './template-trials-routes.ts'
import { templateUsesRoutes } from './template-uses-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'
import { topicsFileRoutes } from './topics-file-routes.ts'
import { topicsRoutes } from './topics-routes.ts'
import { variantsRoutes } from './variants-routes.ts'
import { videoFiguresRoutes } from './video-figures-routes.ts'
import { viewsRoutes } from './views-routes.ts'
import { voiceRoutes } from './voice-routes.ts'

/** What the admin works with; each group is one file. */
export const adminApi: readonly Routes[] = [
  accountRoutes,
  staffRoutes,
  invitationsRoutes,
  secondFactorRoutes,
  settingsRoutes,
  sourcesRoutes,
  outboxRoutes,
  journeysRoutes,
  journeyDraftingRoutes,
  journeyRunsRoutes,
  journeyPlayRoutes,
  tasksRoutes,
  mailsRoutes,
  mailTestsRoutes,
  repliesRoutes,
  conversationsRoutes,
  conversationChangesRoutes,
  beginConversationRoutes,
  savedAnswersRoutes,
  suppressionsRoutes,
  contactBudgetRoutes,
  approvalsRoutes,
  campaignApprovalRoutes,
  systemRoutes,
  storeAuditRoutes,
  ordersRoutes,
  paymentsRoutes,
  productsRoutes,
  productsBulkRoutes,
  assortmentRoutes,
  variantsRoutes,
  viewsRoutes,
  videoFiguresRoutes,
  productMediaRoutes,
  productArticlesRoutes,
  articlesRoutes,
  calendarRoutes,
  categoriesRoutes,
  collectionsRoutes,
  collectionOrderRoutes,
  inventoryRoutes,
  searchRoutes,
  stockBulkRoutes,
  stockOverviewRoutes,
  marketsRoutes,
  pricesRoutes,
  priceGroupsRoutes,
  promotionsRoutes,
  promotionCodesRoutes,
  explainRoutes,
  experimentsRoutes,
  experimentResultsRoutes,
  deliveryRoutes,
  servicesRoutes,
  customersRoutes,
  personRoutes,
  cardRoutes,
  segmentsRoutes,
  idealCopyRoutes,
  idealCustomerRoutes,
  idealProductsRoutes,
  personSegmentsRoutes,
  privacyRoutes,
  timelineRoutes,
  traitsRoutes,
  consentsRoutes,
  creditRoutes,
  advocatesRoutes,
  dashboardRoutes,
  returningRoutes,
  countriesRoutes,
  feedsRoutes,
  figuresRoutes,
  fulfilmentRoutes,
  insertsRoutes,
  packingRulesRoutes,
  packingSlipRoutes,
  pagesRoutes,
  proofRoutes,
  parcelsRoutes,
  returnsRoutes,
  customerPicturesRoutes,
  reviewPicturesRoutes,
  reviewsRoutes,
  reviewExportRoutes,
  recipesRoutes,
  reviewRequestsRoutes,
  importedPicturesRoutes,
  questionsRoutes,
  mentionsRoutes,
  topicsRoutes,
  ownTopicsRoutes,
  topicsFileRoutes,
  templatesRoutes,
  templateDraftsRoutes,
  templateTrialsRoutes,
  templateUsesRoutes,
  voiceRoutes,
]
