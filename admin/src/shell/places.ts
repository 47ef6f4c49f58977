import {
  IconActivityHeartbeat,
  IconBox,
  IconFileImport,
  IconHistory,
  IconKey,
  IconMail,
  IconSettings,
  IconShoppingBag,
  IconTruckReturn,
  IconUsers,
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
  /** After `g`. */
  key: string
}

/** Every place, in groups as people look for them. */
export const places: readonly { title: string; places: readonly Place[] }[] = [
  {
    title: words.groups.selling,
    places: [
      { to: '/orders', title: words.orders.title, icon: IconShoppingBag, scope: 'orders:read', key: 'o' },
      { to: '/packing', title: words.packing.title, icon: IconBox, scope: 'fulfilment:write', key: 'b' },
      { to: '/returns', title: words.returns.title, icon: IconTruckReturn, scope: 'fulfilment:write', key: 'r' },
    ],
  },
  {
    title: words.groups.shop,
    places: [
      { to: '/imports', title: words.imports.title, icon: IconFileImport, scope: 'catalog:write', key: 'i' },
      { to: '/settings', title: words.settings.title, icon: IconSettings, scope: 'settings:read', key: 't' },
      { to: '/staff', title: words.staff.title, icon: IconUsers, scope: 'staff:read', key: 'f' },
      { to: '/api-keys', title: words.apiKeys.title, icon: IconKey, scope: 'staff:read', key: 'k' },
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
