import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { servicesRoutes } from './services-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, deliveryRoutes, servicesRoutes, staffRoutes)
const staff = await clientWith('delivery:write', 'staff:read')

const korea = { name: 'Korea', places: [{ country: 'KR' }] }
const express = {
  code: 'express',
  name: { en: 'Express', ko: '빠른 배송' },
  kind: 'express',
  prices: [{ currency: 'KRW', pricing: { by: 'flat', amount: 5_000 }, freeFrom: 50_000 }],
}
const wrap = {
  code: 'gift-wrap',
  name: { en: 'Gift wrap' },
  prices: [{ currency: 'USD', amount: 300 }],
  pickInstruction: 'Green paper.',
}

describe('the delivery of the admin API', () => {
  it('A9: adds a zone with a way of delivery, changes both and removes them', async () => {
    const zoneId = String((await staff.ask('POST', '/delivery/zones', korea)).body['id'])
    const url = `/delivery/zones/${zoneId}`
    const rateId = String((await staff.ask('POST', `${url}/rates`, express)).body['id'])
    expect((await staff.ask('PUT', url, { ...korea, freeReturns: true })).status).toBe(200)
    expect((await staff.ask('PUT', `${url}/rates/${rateId}`, { ...express, transitDaysMax: 2 })).status).toBe(200)
    expect((await staff.ask('GET', '/delivery/zones')).body['items']).toMatchObject([
      { ...korea, freeReturns: true, rates: [{ id: rateId, ...express, transitDaysMax: 2, cutOff: '14:00' }] },
    ])
    expect((await staff.ask('DELETE', `/delivery/rates/${rateId}`)).status).toBe(204)
    expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect((await staff.ask('GET', '/delivery/zones')).body['items']).toEqual([])
    const trail = await staff.ask('GET', `/audit?subject=${zoneId}`)
    expect(trail.body['items']).toMatchObject([
      { action: 'removeZone' },
      { action: 'changeZone', data: { freeReturns: true } },
      { action: 'createRate', data: { code: 'express' } },
    ])
  })

  it('names what of a rate does not fit together, and keeps none of it', async () => {
    const zoneId = String((await staff.ask('POST', '/delivery/zones', korea)).body['id'])
    const url = `/delivery/zones/${zoneId}/rates`
    expect(await staff.ask('POST', url, { ...express, transitDaysMin: 5, transitDaysMax: 2 })).toMatchObject({
      status: 422,
      body: { code: 'delivery/rule-invalid', field: 'transitDaysMax' },
    })
    expect(await staff.ask('POST', url, { ...express, cutOff: '25:00' })).toMatchObject({
      status: 422,
      body: { field: 'cutOff' },
    })
    expect((await staff.ask('POST', `/delivery/zones/${newId()}/rates`, express)).status).toBe(404)
    expect((await staff.ask('GET', '/delivery/zones')).body['items']).toMatchObject([{ rates: [] }])
  })

  it('A9: offers services for orders', async () => {
    const id = String((await staff.ask('POST', '/delivery/services', wrap)).body['id'])
    expect(await staff.ask('POST', '/delivery/services', wrap)).toMatchObject({ status: 409, body: { field: 'code' } })
    expect((await staff.ask('PUT', `/delivery/services/${id}`, { ...wrap, active: false })).status).toBe(200)
    expect((await staff.ask('GET', '/delivery/services')).body['items']).toMatchObject([{ id, ...wrap, active: false }])
    expect((await staff.ask('DELETE', `/delivery/services/${id}`)).status).toBe(204)
    expect((await staff.ask('PUT', `/delivery/services/${id}`, wrap)).status).toBe(404)
  })

  it('A9: knows the days off', async () => {
    const day = { on: '2030-02-03', country: 'KR', name: 'Seollal' }
    expect((await staff.ask('PUT', '/delivery/holidays', day)).status).toBe(204)
    expect((await staff.ask('GET', '/delivery/holidays')).body['items']).toEqual([day])
    expect((await staff.ask('GET', '/delivery/holidays?from=2031-01-01')).body['items']).toEqual([])
    expect((await staff.ask('DELETE', '/delivery/holidays/2030-02-03?country=KR')).status).toBe(204)
    expect((await staff.ask('GET', '/delivery/holidays')).body['items']).toEqual([])
    expect(await staff.ask('PUT', '/delivery/holidays', { ...day, on: '2030-02-31' })).toMatchObject({
      status: 422,
      body: { field: 'on' },
    })
  })

  it('lets readers change nothing', async () => {
    const reader = await clientWith('delivery:read')
    expect((await reader.ask('GET', '/delivery/zones')).status).toBe(200)
    expect((await reader.ask('POST', '/delivery/zones', korea)).status).toBe(403)
    expect((await reader.ask('POST', '/delivery/services', wrap)).status).toBe(403)
  })
})
