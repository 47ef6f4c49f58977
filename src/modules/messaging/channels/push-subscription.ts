import { z } from 'zod'

/** What a browser gives who wants messages from the shop (RFC 8030, RFC 8291): where to post, and for whom to encrypt. */
export const pushSubscriptionSchema = z.object({
  endpoint: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .describe('Address of the browser maker’s push service'),
  keys: z.object({
    p256dh: z
      .string()
      .regex(/^[A-Za-z0-9_-]{87}=?$/)
      .describe('The browser’s public key: 65 bytes in base64url'),
    auth: z
      .string()
      .regex(/^[A-Za-z0-9_-]{22}={0,2}$/)
      .describe('Secret between browser and shop: 16 bytes in base64url'),
  }),
})
export type PushSubscription = z.infer<typeof pushSubscriptionSchema>

/** A device of a person that gets messages. */
export interface PushDevice {
  readonly id: string
  readonly profileId: string
  /** `phone`, `tablet`, `computer`, `program`. */
  readonly device: string
  readonly createdAt: Date
  /** When a push service last took something for it. */
  readonly reachedAt: Date | null
}

/** So many devices of one person get messages. */
export const mostDevices = 10
