import { describe, expect, it } from 'vitest'
import { PageCache, pageLifeMs } from './page-cache.ts'

const drawn = (body: Buffer) => ({ body, first: '</shop.css>; rel=preload; as=style' })
const pageOf = (kilobytes: number) => Promise.resolve(drawn(Buffer.alloc(kilobytes * 1_024)))

describe('kept pages', () => {
  it('are drawn once for a crowd that asks at the same moment', async () => {
    const cache = new PageCache()
    let drawn = 0
    const draw = () => {
      drawn++
      return pageOf(1)
    }
    const crowd = await Promise.all(Array.from({ length: 50 }, () => cache.page('/tea', draw)))
    expect(new Set(crowd).size).toBe(1)
    expect(drawn).toBe(1)
  })

  it('are drawn anew after their short life, after a change, and under another key', async () => {
    const cache = new PageCache()
    let times = 0
    const ask = (key: string) => cache.page(key, () => Promise.resolve(drawn(Buffer.from(String(++times)))))
    const told = async (key: string) => String((await ask(key))?.body)
    expect(await told('/tea')).toBe('1')
    expect(await told('/tea')).toBe('1')
    expect(await told('/tea 2 in the cart')).toBe('2')
    cache.clear()
    expect(await told('/tea')).toBe('3')
    await expect.poll(() => told('/tea'), { timeout: pageLifeMs + 300, interval: 50 }).toBe('4')
  })

  it('never take more than their bytes, however many addresses are asked for', async () => {
    const cache = new PageCache()
    for (let n = 0; n < 500; n++) await cache.page(`/tea?n=${n}`, () => pageOf(200))
    expect(cache.bytes).toBeLessThanOrEqual(32 * 1_024 * 1_024)
    expect(cache.bytes).toBeGreaterThan(16 * 1_024 * 1_024)
    cache.clear()
    await cache.page('/long', () => pageOf(600))
    expect(cache.bytes).toBe(0)
  })

  it('are not those that could not be drawn', async () => {
    const cache = new PageCache()
    await expect(cache.page('/tea', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    expect(await cache.page('/tea', () => Promise.resolve(undefined))).toBeUndefined()
    expect((await cache.page('/tea', () => pageOf(1)))?.body).toHaveLength(1_024)
  })
})
