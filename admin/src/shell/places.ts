import {
  IconActivityHeartbeat,
  IconAntenna,
  IconBox,
  IconChartBar,
  IconBuildingWarehouse,
  IconDeviceMobileMessage,
  IconCalendarEvent,
  IconChefHat,
  IconDiscount,
  IconEyeCheck,
  IconFileImport,
  IconFlask,
  IconGift,
  IconGauge,
  IconHeartHandshake,
  IconHistory,
  IconInbox,
  IconKey,
  IconLifebuoy,
  IconMail,
  IconMailPause,
  IconMailCheck,
  IconMailHeart,
  IconMessageQuestion,
  IconMessageStar,
  IconMessages,
  IconPackage,
  IconPhotoHeart,
  IconRoute,
  IconSettings,
  IconShoppingBag,
  IconSitemap,
  IconSocial,
  IconSquareCheck,
  IconSpeakerphone,
  IconStack2,
  IconStethoscope,
  IconSunHigh,
  IconTruckDelivery,
  IconTruckReturn,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
  IconWorld,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react'
import { words } from '../words.ts'

/** A place of the admin that the navigation leads to. */
export interface Place {
  to: string
  title: string
  icon: Icon
  /** Who may not, does not see it. */
  scope: string
  /** After `g`; of its own for each place. A capital is typed with Shift. */
  key: string
}

/** Every place, in groups as people look for them. */
export const places: readonly { title: string; places: readonly Place[] }[] = [
  {
    title: words.groups.selling,
    places: [
      { to: '/', title: words.dashboard.title, icon: IconSunHigh, scope: 'orders:read', key: 'h' },
      { to: '/figures', title: words.figures.title, icon: IconChartBar, scope: 'orders:read', key: 'u' },
      { to: '/pages', title: words.pages.title, icon: IconGauge, scope: 'orders:read', key: 'e' },
      { to: '/orders', title: words.orders.title, icon: IconShoppingBag, scope: 'orders:read', key: 'o' },
      { to: '/packing', title: words.packing.title, icon: IconBox, scope: 'fulfilment:write', key: 'b' },
      { to: '/returns', title: words.returns.title, icon: IconTruckReturn, scope: 'fulfilment:write', key: 'r' },
      { to: '/products', title: words.products.title, icon: IconPackage, scope: 'catalog:read', key: 'p' },
      { to: '/stock', title: words.stock.title, icon: IconBuildingWarehouse, scope: 'inventory:read', key: 'n' },
      { to: '/collections', title: words.collections.title, icon: IconStack2, scope: 'catalog:read', key: 'l' },
      { to: '/categories', title: words.categories.title, icon: IconSitemap, scope: 'catalog:read', key: 'y' },
      { to: '/searches', title: words.searches.title, icon: IconZoomQuestion, scope: 'catalog:read', key: 'q' },
      { to: '/help', title: words.help.title, icon: IconLifebuoy, scope: 'help:read', key: 'j' },
      { to: '/customers', title: words.customers.title, icon: IconUserHeart, scope: 'customers:read', key: 'c' },
      { to: '/segments', title: words.segments.title, icon: IconUsersGroup, scope: 'customers:read', key: '4' },
      { to: '/advocates', title: words.advocates.title, icon: IconHeartHandshake, scope: 'customers:read', key: '=' },
      { to: '/reviews', title: words.reviews.title, icon: IconMessageStar, scope: 'reviews:read', key: '1' },
      { to: '/content', title: words.content.title, icon: IconPhotoHeart, scope: 'reviews:read', key: '[' },
      { to: '/mentions', title: words.mentions.title, icon: IconSocial, scope: 'reviews:read', key: ']' },
      { to: '/questions', title: words.questions.title, icon: IconMessageQuestion, scope: 'reviews:read', key: '2' },
      { to: '/topics', title: words.topics.title, icon: IconMessages, scope: 'reviews:read', key: '3' },
      { to: '/promotions', title: words.promotions.title, icon: IconDiscount, scope: 'promotions:read', key: 'd' },
      { to: '/experiments', title: words.experiments.title, icon: IconFlask, scope: 'experiments:read', key: 'x' },
    ],
  },
  {
    title: words.groups.messages,
    places: [
      { to: '/inbox', title: words.inbox.title, icon: IconInbox, scope: 'conversations:read', key: 'M' },
      { to: '/recipes', title: words.recipes.title, icon: IconChefHat, scope: 'messages:read', key: 'g' },
      { to: '/journeys', title: words.journeys.title, icon: IconRoute, scope: 'messages:read', key: '6' },
      { to: '/campaigns', title: words.campaigns.title, icon: IconSpeakerphone, scope: 'messages:read', key: '.' },
      {
        to: '/calendar',
        title: words.campaigns.calendar.title,
        icon: IconCalendarEvent,
        scope: 'messages:read',
        key: ',',
      },
      { to: '/inserts', title: words.inserts.title, icon: IconGift, scope: 'orders:read', key: 'I' },
      { to: '/templates', title: words.templates.title, icon: IconMailHeart, scope: 'messages:read', key: '5' },
      { to: '/contact-budget', title: words.contact.title, icon: IconMailPause, scope: 'messages:read', key: '8' },
      {
        to: '/deliverability',
        title: words.deliverability.title,
        icon: IconMailCheck,
        scope: 'messages:read',
        key: '9',
      },
      { to: '/approvals', title: words.approvals.title, icon: IconEyeCheck, scope: 'messages:read', key: 'A' },
      { to: '/tasks', title: words.tasks.title, icon: IconSquareCheck, scope: 'messages:read', key: ';' },
    ],
  },
  {
    title: words.groups.shop,
    places: [
      { to: '/delivery', title: words.delivery.title, icon: IconTruckDelivery, scope: 'delivery:read', key: 'v' },
      { to: '/markets', title: words.markets.title, icon: IconWorld, scope: 'settings:read', key: 'w' },
      { to: '/imports', title: words.imports.title, icon: IconFileImport, scope: 'catalog:write', key: 'i' },
      { to: '/sources', title: words.sources.title, icon: IconAntenna, scope: 'settings:read', key: '7' },
      { to: '/channels', title: words.channels.title, icon: IconDeviceMobileMessage, scope: 'settings:read', key: '0' },
      { to: '/store-audit', title: words.storeAudit.title, icon: IconStethoscope, scope: 'audit:read', key: 'z' },
      { to: '/settings', title: words.settings.title, icon: IconSettings, scope: 'settings:read', key: 't' },
      { to: '/staff', title: words.staff.title, icon: IconUsers, scope: 'staff:read', key: 'f' },
      { to: '/api-keys', title: words.apiKeys.title, icon: IconKey, scope: 'staff:read', key: 'k' },
      { to: '/webhooks', title: words.webhooks.title, icon: IconWebhook, scope: 'webhooks:read', key: '-' },
      { to: '/audit', title: words.audit.title, icon: IconHistory, scope: 'staff:read', key: 'a' },
    ],
  },
  {
    title: words.groups.machinery,
    places: [
      { to: '/outbox', title: words.outbox.title, icon: IconMail, scope: 'messages:read', key: 'm' },
      { to: '/system', title: words.system.title, icon: IconActivityHeartbeat, scope: 'system:read', key: 's' },
    ],
  },
]

export const placesFor = (may: (scope: string) => boolean) =>
  places
    .map((group) => ({ ...group, places: group.places.filter(({ scope }) => may(scope)) }))
    .filter((group) => group.places.length > 0)
