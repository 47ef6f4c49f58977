import { areaNames } from './areas.ts'
import type { Check } from './check.ts'
import { accessChecks } from './checks/access.ts'
import { buyingChecks } from './checks/buying.ts'
import { sendingChecks } from './checks/sending.ts'
import { foundChecks } from './checks/found.ts'
import { languageChecks } from './checks/language.ts'
import { mailChecks } from './checks/mail.ts'
import { mobileChecks } from './checks/mobile.ts'
import { navigationChecks } from './checks/navigation.ts'
import { operationsChecks } from './checks/operations.ts'
import { productChecks } from './checks/product.ts'
import { searchChecks } from './checks/search.ts'
import { speedChecks } from './checks/speed.ts'
import { trustChecks } from './checks/trust.ts'

/** All of them, 115, area by area. */
export const allChecks: readonly Check[] = [
  ...speedChecks,
  ...mobileChecks,
  ...navigationChecks,
  ...productChecks,
  ...trustChecks,
  ...buyingChecks,
  ...foundChecks,
  ...accessChecks,
  ...languageChecks,
  ...mailChecks,
  ...searchChecks,
  ...operationsChecks,
  ...sendingChecks,
].toSorted((a, b) => areaNames.indexOf(a.area) - areaNames.indexOf(b.area))

export const checkWith = (id: string): Check | undefined => allChecks.find((check) => check.id === id)
