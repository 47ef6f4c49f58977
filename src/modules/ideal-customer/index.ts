import type { Module } from '../../kernel/module.ts'
import { idealCustomer } from './migrations/0001-ideal-customer.ts'
import { readWhenDue } from './read-her-reviews.ts'

export { checkCopies } from './check-copy.ts'
export { copyOfTemplate, copyOfTexts } from './copy/copies-of.ts'
export type { Copy } from './copy/copy.ts'
export { type CheckedCopy, type CopyKind, copyKinds, listCopies } from './copy/list-copies.ts'
export { findHerReviews, type HerReviews } from './find-her-words.ts'
export { pictureAt, pictureNow, versionsOfPicture } from './find-picture.ts'
export { type IdealFinding, type IdealRule, idealRules } from './finding.ts'
export { type Her, knowHer } from './her.ts'
export { type KeptPicture, type Picture, pictureSchema } from './picture.ts'
export { readHerReviews } from './read-her-reviews.ts'
export { PictureChangedMeanwhile, PictureVersionUnknown } from './refusals.ts'
export { savePicture } from './save-picture.ts'

export const idealCustomerModule: Module = {
  name: 'ideal-customer',
  migrations: [idealCustomer],
  recurring: [{ name: 'ideal-customer.read-her-reviews', everySeconds: 300, run: readWhenDue }],
}
