import type { Module } from '../../kernel/module.ts'
import { profiles } from './migrations/0001-profiles.ts'
import { tags } from './migrations/0002-tags.ts'
import { persons } from './migrations/0003-persons.ts'
import { forgetExpiredSignIns } from './sign-in.ts'

export {
  addressProblems,
  addressSchema,
  needsPostcode,
  needsRegion,
  type Address,
  type AddressProblem,
} from './address.ts'
export { emailSchema, normalEmail } from './email.ts'
export { profileCreated, profileMerged, profileUnmerged, signedIn } from './events.ts'
export { findProfile, findProfileByEmail, getProfile, profilesById } from './find-profile.ts'
export { listProfiles, type ProfileSearch } from './list-profiles.ts'
export { nameProfile } from './name-profile.ts'
export { profileByEmail } from './profile-by-email.ts'
export { type Identity, identityKindSchema, normalIdentity } from './identity.ts'
export type { IdentityKind, Profile } from './profile.ts'
export { personIds, personsOf } from './person/person-ids.ts'
export { mostIdentities, type Observation, type Resolved, resolveProfile } from './person/resolve-profile.ts'
export {
  AddressIncomplete,
  IdentitiesMissing,
  IdentityMalformed,
  PersonTooWide,
  ProfileUnknown,
  SignInExpired,
  TooManySignIns,
  TooManyTags,
} from './refusals.ts'
export { requestSignIn, signInMs, type SignInRequest } from './request-sign-in.ts'
export { addressesOf, forgetAddress, saveAddress, type SavedAddress } from './save-address.ts'
export {
  profileOfSession,
  sessionMs,
  signIn,
  signOut,
  signOutEverywhere,
  type SignInAnswer,
  type SignInProof,
} from './sign-in.ts'

export { countTagged, mostTags, tagFrom, tagProfile, tagsOf } from './tags.ts'

export const profilesModule: Module = {
  name: 'profiles',
  migrations: [profiles, tags, persons],
  recurring: [
    {
      name: 'profiles.forget-expired-sign-ins',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction(forgetExpiredSignIns),
    },
  ],
}
