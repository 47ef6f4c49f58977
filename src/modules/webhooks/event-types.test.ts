import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { eventTypes, staying } from './index.ts'
import { leaving } from './leaving.ts'

const modules = join(import.meta.dirname, '..')
const declared = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(modules, file), 'utf8').matchAll(/\bdefineEvent\(\s*'([^']+)'/g)])
  .map(([, type]) => type!)

it('A7: of every event that a module declares it is settled whether it leaves the shop (leaving.ts)', () => {
  expect(declared.length).toBeGreaterThan(70)
  const settled = [...eventTypes.map(({ type }) => type), ...Object.keys(staying)]
  expect(settled.toSorted()).toEqual(declared.toSorted())
})

it('A7: nothing that leaves has a place for what must be erasable', () => {
  const told = leaving.flatMap(({ event }) =>
    namesIn(z.toJSONSchema(event.schema)).map((name) => `${event.type} ${name}`),
  )
  expect(told.length).toBeGreaterThan(150)
  expect(told.filter((each) => / (.*(name|email|phone|address|street|note|text|token|ip))$/i.test(each))).toEqual([])
})

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: Record<string, unknown> }
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(namesIn)]
}
