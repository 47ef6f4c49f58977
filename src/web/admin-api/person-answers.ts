import { z } from 'zod'
import type { Merge } from '../../modules/profiles/index.ts'

export const heldIdentity = z
  .object({
    profileId: z.uuid(),
    kind: z.string().describe('`email`, `phone`, `card`, `device`, or `channel:` and its name'),
    value: z.string(),
    firstSeenAt: z.date(),
    source: z.string().nullable().describe('Where it was seen first'),
    provenAt: z.date().nullable().describe('Since when it is proven to be hers; null: it was only said, or seen'),
  })
  .meta({ id: 'HeldIdentity' })

const principal = z.object({ kind: z.string(), id: z.string() })

export const merge = z
  .object({
    id: z.uuid(),
    profileId: z.uuid(),
    withProfileId: z.uuid(),
    rule: z
      .enum(['proof', 'seen-with', 'staff'])
      .describe('`proof`: proven together; `seen-with`: a device, or something only said; `staff`: somebody decided'),
    source: z.string(),
    evidence: z.record(z.string(), z.unknown()),
    observedAt: z.date(),
    by: principal.nullable(),
    byName: z.string().nullable(),
    at: z.date(),
    undoneAt: z.date().nullable(),
    undoneBy: principal.nullable(),
    undoneByName: z.string().nullable(),
    undoneBecause: z.string().nullable(),
  })
  .meta({ id: 'ProfileMerge' })

export const mergeAnswer = (row: Merge, nameOf: (by: string) => string | null): z.infer<typeof merge> => ({
  ...row,
  byName: row.by && nameOf(row.by.id),
  undoneByName: row.undoneBy && nameOf(row.undoneBy.id),
})

export const person = z
  .object({
    personId: z.uuid().describe('Who answers for all that she is'),
    profileIds: z.array(z.uuid()).describe('All her profiles, that one first'),
    identities: z.array(heldIdentity).describe('The surest first, at most 200'),
    merges: z.array(merge).describe('Latest first, at most 100, with those that were taken back'),
    likelySame: z
      .array(z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }))
      .describe('Others who share a device or something that was said, at most 5'),
  })
  .meta({ id: 'Person' })

const personBefore = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    locale: z.string().nullable(),
    createdAt: z.date(),
    profiles: z.int(),
    identities: z.array(heldIdentity),
    orders: z.int(),
    lastOrderAt: z.date().nullable(),
  })
  .meta({ id: 'PersonBefore' })

export const mergePreview = z
  .object({
    people: z.array(personBefore).length(2).describe('The one of the address first'),
    areOne: z.boolean().describe('They are one already'),
    conflicts: z
      .array(z.enum(['names', 'emails', 'phones', 'languages', 'kept-apart', 'too-many-profiles']))
      .describe('What speaks against it; `too-many-profiles` alone makes it impossible'),
  })
  .meta({ id: 'MergePreview' })
