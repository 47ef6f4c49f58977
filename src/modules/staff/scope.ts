/** What somebody may do in the admin: an area and whether she may only look, or also change. */
export const scopes = [
  'catalog:read',
  'catalog:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'fulfilment:write',
  'customers:read',
  'customers:write',
  'promotions:read',
  'promotions:write',
  'experiments:read',
  'experiments:write',
  'reviews:read',
  'reviews:moderate',
  'help:read',
  'help:write',
  'delivery:read',
  'delivery:write',
  'conversations:read',
  'conversations:write',
  'messages:read',
  'messages:write',
  'webhooks:read',
  'webhooks:write',
  'audit:read',
  'audit:run',
  'settings:read',
  'settings:write',
  'staff:read',
  'staff:write',
  'system:read',
  'system:write',
] as const

export type Scope = (typeof scopes)[number]

/** What somebody is in the shop; each role is a set of scopes. */
export type Role = 'owner' | 'manager' | 'packer' | 'viewer'

const reads = scopes.filter((scope) => scope.endsWith(':read'))

const scopesOf: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  manager: scopes.filter((scope) => scope !== 'staff:write' && scope !== 'system:write'),
  packer: ['catalog:read', 'inventory:read', 'orders:read', 'fulfilment:write', 'delivery:read'],
  viewer: reads.filter((scope) => scope !== 'staff:read' && scope !== 'system:read'),
}

export const scopesOfRole = (role: Role): readonly Scope[] => scopesOf[role]
