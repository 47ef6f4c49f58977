import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

export const profileCreated = defineEvent('profiles.profile-created', z.object({ profileId: z.uuid() }))

export const signedIn = defineEvent('profiles.signed-in', z.object({ profileId: z.uuid() }))
