import type { PlatformKind } from './obey-on-platform.ts'

/**
 * The shop's own chat among the platforms. An id there is the profile of whose chat it is, a guest's as well: an identity
 * would make every guest a customer, and the chat knows by itself whose it is.
 */
export const ownChat = { name: 'chat', channel: 'messenger', identity: 'channel:chat' } as const satisfies PlatformKind
