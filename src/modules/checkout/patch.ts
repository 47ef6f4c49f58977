import { z } from 'zod'
import { addressSchema, emailSchema } from '../profiles/index.ts'
import type { CheckoutPatch } from './checkout.ts'
import { FieldInvalid } from './refusals.ts'

const line = z.object({ variantId: z.uuid(), quantity: z.number() })
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest} characters`)
    .transform((value) => value || null)
    .nullable()
    .optional()

/** At most this many in one change; more than a cart holds, so that the cart's own limit speaks first. */
const mostInOneChange = 1_000

/** An address while it is being typed: parts may be missing or empty. */
const draft = z.preprocess(
  (value) =>
    value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== null))
      : value,
  addressSchema.partial().nullable().optional(),
)

const email = z
  .union([z.null(), z.literal('').transform(() => null), emailSchema], 'This does not look like an email address')
  .optional()

export const patchSchema = z.object({
  lines: z.array(line).max(mostInOneChange).optional(),
  addLines: z.array(line).max(mostInOneChange).optional(),
  restoreLines: z.array(z.uuid()).max(mostInOneChange).optional(),
  email,
  phone: text(32),
  name: text(120),
  address: draft,
  billingAddress: draft,
  deliveryCode: text(64),
  codes: z
    .array(z.string().trim().min(1).max(64))
    .max(20, 'At most 20 codes')
    .transform((codes) => [...new Set(codes)])
    .optional(),
  services: z
    .array(z.string().min(1).max(64))
    .max(20)
    .transform((codes) => [...new Set(codes)])
    .optional(),
  giftMessage: text(500),
  note: text(1_000),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write the language as its BCP 47 tag')
    .optional(),
  market: z.string().max(32).optional(),
  marketing: z.boolean().optional(),
  source: z
    .object({
      channel: z.string().regex(/^[a-z0-9-]{1,32}$/, 'Use up to 32 small letters, digits and hyphens'),
      campaign: z.string().max(120).optional(),
      referrer: z.string().max(300).optional(),
    })
    .optional(),
  useCredit: z.boolean().optional(),
  shopper: z.uuid().optional(),
  profileId: z.uuid().optional(),
})

/** @throws {FieldInvalid} naming the first field that cannot be kept */
export function checkedPatch(patch: unknown): CheckoutPatch {
  const checked = patchSchema.safeParse(patch)
  if (checked.success) return checked.data as CheckoutPatch
  const issue = checked.error.issues[0]!
  throw new FieldInvalid(issue.path.join('.'), issue.message)
}
