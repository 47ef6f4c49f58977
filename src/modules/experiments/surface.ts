import { checkoutLooks } from '../shop/index.ts'

/**
 * Every place of the shop that may look differently to different visitors, and how it may look.
 *
 * A page declares its place here, shows each of the looks, and asks `variantsFor` which one to show. Where no experiment
 * runs, the shop's setting of the same name decides.
 */
export const surfaces = {
  'checkout-trust': checkoutLooks.trust,
  'checkout-usp': checkoutLooks.usp,
} as const

export type Surface = keyof typeof surfaces
export type VariantOf<Of extends Surface> = (typeof surfaces)[Of][number]

export const surfaceNames = Object.keys(surfaces) as [Surface, ...Surface[]]

/** Whether a page still knows how to show this. */
export const isShownAt = <Of extends Surface>(surface: Of, variant: string): variant is VariantOf<Of> =>
  (surfaces[surface] as readonly string[]).includes(variant)
