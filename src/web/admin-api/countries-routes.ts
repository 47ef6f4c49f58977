import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  countryDays,
  type CountryFigures,
  countryFigures,
  countryHours,
  countryPeriod,
  recountingNow,
  visitsByMarket,
} from '../../modules/analytics/index.ts'
import { contactRules } from '../../modules/messaging/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import type { Routes } from '../server.ts'
import { recounting } from './returning-answers.ts'
import { country, countryAnswer, countryCode, type VisitedMarket } from './country-answers.ts'

const asked = z.object({
  days: z.coerce.number().int().min(1).max(365).default(30).describe('Today is the last; in the shop’s time zone'),
})
const span = { from: z.iso.date(), to: z.iso.date() }

const countries = z
  .object({
    ...span,
    recounting,
    items: z.array(country).describe('Most orders first; at most one for each country of the world'),
  })
  .meta({ id: 'Countries' })

const oneCountry = country
  .extend({
    ...span,
    days: z.array(z.object({ on: z.iso.date(), orders: z.int() })),
    hours: z
      .array(z.int())
      .length(24)
      .describe('Marketing that left at each hour that clocks showed where its readers live; the first from midnight'),
    quiet: z
      .object({ from: z.int(), to: z.int() })
      .describe('Quiet hours of the shop, in the same clocks; the same twice: none'),
  })
  .meta({ id: 'CountryPage' })

/** How each country does, side by side and one by one. */
export const countriesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/countries',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listCountries',
        summary: 'How each country did in the last days, and in as many before',
        querystring: asked,
        response: { 200: countries },
      },
    },
    ({ query: { days } }) =>
      app.edge.reading(async (read) => {
        const all = await countryFigures(read, { days })
        const period = await countryPeriod(read, days)
        const markets = await visitedMarkets(read, all, period)
        const recounting = (await recountingNow(read)) ?? null
        return { ...period, recounting, items: all.map((one) => countryAnswer(one, marketOf(markets, one.country))) }
      }),
  )
  server.get(
    '/api/admin/v1/countries/:code',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getCountry',
        summary: 'One country day by day, and at which of its hours it was written to',
        description: 'A country in which nothing happened yet is answered with noughts.',
        params: z.object({ code: countryCode }),
        querystring: asked,
        response: { 200: oneCountry },
      },
    },
    ({ params: { code }, query: { days } }) =>
      app.edge.reading(async (read) => {
        // Of all countries: conversion is known of a market as a whole.
        const all = await countryFigures(read, { days })
        const period = await countryPeriod(read, days)
        const markets = await visitedMarkets(read, all, period)
        const { from, to } = (await contactRules(read)).settings.quiet
        return {
          ...period,
          ...countryAnswer(all.find((one) => one.country === code) ?? nothingIn(code), marketOf(markets, code)),
          days: await countryDays(read, { ...period, country: code }),
          hours: await countryHours(read, { ...period, country: code }),
          quiet: { from, to },
        }
      }),
  )
}

const marketOf = (markets: readonly VisitedMarket[], code: string) =>
  markets.find(({ countries: hers }) => hers.includes(code))

async function visitedMarkets(
  read: Read,
  all: readonly CountryFigures[],
  period: { from: string; to: string },
): Promise<VisitedMarket[]> {
  const visits = new Map((await visitsByMarket(read, period)).map((row) => [row.market, row.visits]))
  const ordersIn = new Map(all.map((one) => [one.country, one.now.orders]))
  return (await listMarkets(read)).map(({ code, countries: hers }) => ({
    ...{ code, countries: hers, visits: visits.get(code) ?? 0 },
    orders: hers.reduce((sum, one) => sum + (ordersIn.get(one) ?? 0), 0),
  }))
}

function nothingIn(code: string): CountryFigures {
  const messages = { sent: 0, measured: 0, opened: 0, clicked: 0 }
  const nobody = { count: 0, of: 0 }
  const period = {
    ...{ orders: 0, refundedOrders: 0, money: [], everCameBack: nobody, within90: nobody, delivery: null, left: 0 },
    ...{ marketing: messages, service: messages },
  }
  return { country: code, now: period, before: period, reachable: { any: 0 } }
}
