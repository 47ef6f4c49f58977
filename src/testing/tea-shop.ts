import { money } from '../kernel/money.ts'
import type { Tx } from '../kernel/transaction.ts'
import { createProduct } from '../modules/catalog/index.ts'
import { beginPayment, type CheckoutToStart, startCheckout } from '../modules/checkout/index.ts'
import { saveRate, saveService, saveZone } from '../modules/delivery/index.ts'
import { setStock, stockVariant } from '../modules/inventory/index.ts'
import { createMarket, createTaxRate, setPrices } from '../modules/pricing/index.ts'
import { recordPaymentState } from '../modules/payments/index.ts'

/** Variants of a shop that can sell. */
export interface TeaShop {
  /** 12.00 USD or 15,000 KRW, 80 g, ten on the shelf. */
  readonly tea: string
  /** 89.00 USD only, two pairs on the shelf. */
  readonly sneakers: string
  /** 10.00 USD, sent by nobody, never sold out. */
  readonly voucher: string
  /** What gift wrap for 3.00 USD uses up: five sheets. */
  readonly paper: string
}

/**
 * A shop that sells tea and sneakers: to the United States in USD with California's 7.25 % on top, and to Korea in KRW
 * with 10 % inside. Standard delivery costs 5.00 USD and nothing from 50.00 on, express 15.00; nobody delivers to Japan.
 */
export async function aTeaShop(tx: Tx): Promise<TeaShop> {
  await createMarket(tx, marketOf('us', 'USD', ['US', 'JP'], false))
  await createMarket(tx, marketOf('kr', 'KRW', ['KR'], true))
  await createTaxRate(tx, {
    country: 'US',
    region: 'CA',
    taxClass: 'standard',
    name: 'Sales tax',
    rateBasisPoints: 725,
    source: 'cdtfa.ca.gov',
    asOf: '2026-06-01',
  })
  const tea = await aProduct(tx, 'Jeju green tea', { weightGrams: 80 })
  const sneakers = await aProduct(tx, 'Court sneaker', { weightGrams: 900 })
  const voucher = await aProduct(tx, 'Tea voucher', { requiresDelivery: false, taxClass: 'zero' })
  await setPrices(tx, [
    { variantId: tea, price: money(1_200, 'USD'), compareAt: money(1_500, 'USD') },
    { variantId: tea, price: money(15_000, 'KRW') },
    { variantId: sneakers, price: money(8_900, 'USD') },
    { variantId: voucher, price: money(1_000, 'USD') },
  ])
  await setStock(tx, { variantId: tea, onHand: 10, reason: 'counted' })
  await setStock(tx, { variantId: sneakers, onHand: 2, reason: 'counted' })
  const paper = await aProduct(tx, 'Wrapping paper')
  await setStock(tx, { variantId: paper, onHand: 5, reason: 'counted' })
  await aDelivery(tx, paper)
  await stockVariant(tx, { variantId: voucher, tracked: false, policy: 'continue' })
  return { tea, sneakers, voucher, paper }
}

async function aDelivery(tx: Tx, paper: string): Promise<void> {
  const zoneId = await saveZone(tx, { name: 'Home', places: [{ country: 'US' }, { country: 'KR' }] })
  const flat = (currency: string, amount: number) => ({ currency, pricing: { by: 'flat' as const, amount } })
  const standard = [{ ...flat('USD', 500), freeFrom: 5_000 }, flat('KRW', 3_000)]
  await saveRate(tx, { zoneId, code: 'standard', name: { en: 'Standard' }, prices: standard })
  const express = { kind: 'express', name: { en: 'Express' }, position: 1 } as const
  await saveRate(tx, { zoneId, code: 'express', prices: [flat('USD', 1_500)], ...express })
  await saveService(tx, {
    code: 'gift-wrap',
    name: { en: 'Gift wrap' },
    prices: [{ currency: 'USD', amount: 300 }],
    variantId: paper,
    pickInstruction: 'Wrap it in the green paper.',
  })
}

const marketOf = (code: string, currency: string, countries: string[], taxIncluded: boolean) => ({
  code,
  name: code.toUpperCase(),
  currency,
  countries,
  locales: ['en', 'ko'],
  taxIncluded,
})

/** A product of one variant, for sale. @returns the variant */
export async function aProduct(
  tx: Tx,
  title: string,
  variant: { weightGrams?: number; requiresDelivery?: boolean; taxClass?: string } = {},
): Promise<string> {
  const product = await createProduct(tx, { title: { en: title }, status: 'active', variants: [variant] })
  return product.variants[0]!.id
}

export const minjisAddress = {
  name: 'Minji Kim',
  line1: '1 Market Street',
  city: 'San Francisco',
  region: 'CA',
  postcode: '94105',
  country: 'US',
} as const

/** A cart of Minji's that lacks nothing but the payment: two teas unless told otherwise. */
export async function aReadyCheckout(tx: Tx, shop: TeaShop, change: Partial<CheckoutToStart> = {}): Promise<string> {
  const { checkoutId } = await startCheckout(tx, {
    marketCode: 'us',
    locale: 'en',
    lines: [{ variantId: shop.tea, quantity: 2 }],
    email: 'minji@example.com',
    address: minjisAddress,
    ...change,
  })
  return checkoutId
}

/** Begins the payment, maybe of somebody signed in, and has the bank agree to it. @returns the payment */
export async function pay(
  tx: Tx,
  checkoutId: string,
  status: 'authorised' | 'captured' = 'authorised',
  shopper?: string,
): Promise<string> {
  const { paymentId, due: amount } = await beginPayment(tx, { checkoutId, provider: 'test', shopper })
  await recordPaymentState(tx, { paymentId: paymentId!, state: { status, amount } })
  return paymentId!
}
