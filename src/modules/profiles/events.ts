import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

export const profileCreated = defineEvent('profiles.profile-created', z.object({ profileId: z.uuid() }))

export const signedIn = defineEvent('profiles.signed-in', z.object({ profileId: z.uuid() }))

const ofMerge = { mergeId: z.uuid(), rule: z.enum(['proof', 'seen-with', 'staff']) }

/**
 * Two are one person: `profileId` answers from now on for `mergedId` and all that it answered for. Their rows stay as
 * they are; `personIds` reads them as one.
 */
export const profileMerged = defineEvent(
  'profiles.profile-merged',
  z.object({ ...ofMerge, profileId: z.uuid(), mergedId: z.uuid() }),
)

/** They are two after all: `restoredId` answers for itself again, and for those that came with it. */
export const profileUnmerged = defineEvent(
  'profiles.profile-unmerged',
  z.object({ ...ofMerge, profileId: z.uuid(), restoredId: z.uuid() }),
)

/** Another value of a trait counts, or none; the value is looked up, for it may have to be erased. */
export const traitChanged = defineEvent('profiles.trait-changed', z.object({ profileId: z.uuid(), name: z.string() }))

/** Staff gave or took tags; which, is looked up. */
export const tagsChanged = defineEvent('profiles.tags-changed', z.object({ profileId: z.uuid() }))

/** Nothing of her is known any more; whoever keeps something beside the database has to forget it too. */
export const profileErased = defineEvent(
  'profiles.profile-erased',
  z.object({ profileId: z.uuid(), erasureId: z.uuid() }),
)
