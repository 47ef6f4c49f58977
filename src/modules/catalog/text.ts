import { z } from 'zod'

const tag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Languages are named by BCP 47 tags, like en or ko')

/** A short text in several languages. */
export const line = z
  .record(tag, z.string().trim().max(300))
  .describe('Keyed by language tag: { "en": "…", "ko": "…" }')

/** A long text in several languages. */
export const text = z.record(tag, z.string().max(200_000)).describe('Keyed by language tag')
