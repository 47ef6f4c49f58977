import type { Module } from '../../kernel/module.ts'
import { profiles } from './migrations/0001-profiles.ts'
import { tags } from './migrations/0002-tags.ts'
import { persons } from './migrations/0003-persons.ts'
import { traits } from './migrations/0004-traits.ts'
import { erasures } from './migrations/0005-erasures.ts'
import { personal } from './privacy/personal-data.ts'
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
export {
  profileCreated,
  profileErased,
  profileMerged,
  profileUnmerged,
  signedIn,
  tagsChanged,
  traitChanged,
} from './events.ts'
export { profileOfIdentity } from './person/profile-of-identity.ts'
export { type PlatformId, platformIdsOf } from './person/platform-ids-of.ts'
export { type PhoneOfPerson, phonesOf } from './person/phones-of.ts'
export { findProfile, findProfileByEmail, getProfile, profilesById } from './find-profile.ts'
export { listProfiles, type ProfileSearch } from './list-profiles.ts'
export { nameProfile } from './name-profile.ts'
export { profileByEmail } from './profile-by-email.ts'
export { type Identity, identityKindSchema, normalIdentity, phoneIdentity } from './identity.ts'
export type { IdentityKind, Profile } from './profile.ts'
export { type HeldIdentity, identitiesOf, likelySame, type Merge, mergesOf } from './person/find-person.ts'
export { mergeProfiles, type MergeWish } from './person/merge-profiles.ts'
export { type MergeConflict, type MergePreview, previewMerge } from './person/preview-merge.ts'
export { unmergeProfiles } from './person/unmerge-profiles.ts'
export { lockPerson } from './person/lock-persons.ts'
export { type Portrait, portraitsOf } from './person/portraits-of.ts'
export { isSamePerson, personIds, personIdsOf, personsOf } from './person/person-ids.ts'
export { type Recipient, recipientsOf } from './person/recipients-of.ts'
export {
  mostIdentities,
  type Observation,
  type Resolved,
  resolveProfile,
  resolveProfiles,
} from './person/resolve-profile.ts'
export {
  AddressIncomplete,
  IdentitiesMissing,
  IdentityMalformed,
  MergeReasonMissing,
  MergeUnknown,
  PersonTooWide,
  PersonBusy,
  ProfileErased,
  ProfileUnknown,
  SameProfile,
  SignInExpired,
  TooManySignIns,
  TooManyTags,
  TooManyTraits,
  TraitMalformed,
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
export { erasePerson, type Erasure, findErasure, whatHoldsBack } from './privacy/erase-person.ts'
export { exportPerson } from './privacy/export-person.ts'
export { timelineOf, type TimelineAsked } from './timeline/timeline.ts'
export { findTrait, forgetTrait, type ObservedTrait, traitsOf } from './traits/find-traits.ts'
export { type HoldersAsked, holdersOfTrait } from './traits/holders-of-trait.ts'
export { mostTraits, observeTrait } from './traits/observe-trait.ts'
export {
  traitNameSchema,
  type TraitObservation,
  type TraitSource,
  traitSources,
  type TraitValue,
  traitValueSchema,
} from './traits/trait.ts'

export const profilesModule: Module = {
  name: 'profiles',
  personal,
  migrations: [profiles, tags, persons, traits, erasures],
  recurring: [
    {
      name: 'profiles.forget-expired-sign-ins',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction(forgetExpiredSignIns),
    },
  ],
}
