import { describe, expect, it } from 'vitest'
import { gathering } from './gathering.ts'

describe('what is gathered', () => {
  it('is done in one batch with what came in the same turn, and the rest in the next', async () => {
    const batches: number[][] = []
    const gates: (() => void)[] = []
    const double = gathering(async (items: readonly number[]) => {
      batches.push([...items])
      await new Promise<void>((resolve) => gates.push(resolve))
      return items.map((item) => item * 2)
    })
    const first = [double(1), double(2)]
    await expect.poll(() => gates.length).toBe(1)
    const second = [double(3), double(4), double(5)]
    gates[0]!()
    expect(await Promise.all(first)).toEqual([2, 4])
    await expect.poll(() => gates.length).toBe(2)
    gates[1]!()
    expect(await Promise.all(second)).toEqual([6, 8, 10])
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
  })

  it('is refused together, and works again afterwards', async () => {
    let isDown = true
    const ask = gathering((items: readonly string[]) =>
      isDown ? Promise.reject(new Error('the database is away')) : Promise.resolve(items),
    )
    const refused = await Promise.allSettled([ask('a'), ask('b')])
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isDown = false
    expect(await ask('c')).toBe('c')
  })
})
