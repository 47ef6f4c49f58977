import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import rules from '../.dependency-cruiser.js'
import { checkGraph, graph } from '../module-graph.js'
import { cruised, violationsOf } from './architecture/cruise.ts'
import { filesBelow, foldersIn, migrationNames, root } from './architecture/files.ts'
import { foreignTables } from './architecture/foreign-tables.ts'
import { plantedTree } from './architecture/planted-tree.ts'
import { plants } from './architecture/plants.ts'

const isTest = (file: string) => file.includes('.test.') || file.startsWith('src/testing/')
const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file))
const code = sources.filter((file) => !isTest(file))
const modules = foldersIn('src/modules')
const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length

describe('the module graph', () => {
  it('is kept by the code as it stands, every file of which was looked at', async () => {
    const result = await cruised(root)
    const seen = result.modules.map((module) => module.source).filter((source) => /^src\/.*\.tsx?$/.test(source))
    expect(sources.filter((file) => !seen.includes(file))).toEqual([])
    expect(sources.length).toBeGreaterThan(300)
    expect(violationsOf(result)).toEqual([])
  }, 60_000)

  it('would be seen to be broken: each rule finds what is planted against it, and nothing else does', async () => {
    using tree = plantedTree(plants)
    const found = violationsOf(await cruised(tree.folder))
    expect(found).toEqual(plants.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).sort())
  }, 60_000)

  it('has a plant for each of its rules', () => {
    const planted = new Set(plants.map((plant) => plant.rule))
    expect(rules.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })

  it('leads down only', () => {
    const up = { tea: { floor: 1, owns: 'tea', uses: ['cup'] }, cup: { floor: 2, owns: 'cups', uses: [] } }
    expect(() => checkGraph(up)).toThrow('tea uses cup, which does not stand below it')
    const unknown = { tea: { floor: 1, owns: 'tea', uses: ['pot'] } }
    expect(() => checkGraph(unknown)).toThrow('tea uses pot, which is not in the graph')
  })

  it('knows every folder of modules, and each has a face', () => {
    expect(modules.filter((name) => !(name in graph))).toEqual([])
    expect(modules.filter((name) => !existsSync(join(root, `src/modules/${name}/index.ts`)))).toEqual([])
  })
})

describe('the files', () => {
  it('are short: none over 300 lines, 9 in 10 at most 180, half of them at most 60', () => {
    const lengths = code.map(linesOf).sort((a, b) => a - b)
    expect(sources.filter((file) => linesOf(file) > 300)).toEqual([])
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(180)
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(60)
  })

  it('have names that say what is in them', () => {
    const vague = /^(utils?|helpers?|types?|constants?|services?|managers?|common|misc)\.tsx?$/
    expect(sources.filter((file) => vague.test(basename(file)))).toEqual([])
    expect(sources.filter((file) => basename(file) !== basename(file).toLowerCase())).toEqual([])
  })
})

describe('the places of the admin', () => {
  it('have a key and an address each of its own', () => {
    const places = [
      ...readFileSync(join(root, 'admin/src/shell/places.ts'), 'utf8').matchAll(
        /\bto: '([^']+)',[^}]*?\bkey: '([^'\\]|\\.)'/g,
      ),
    ].map(([, to, key]) => ({ to, key }))
    expect(places.length).toBeGreaterThan(40)
    for (const of of ['to', 'key'] as const) {
      const shared = [...Map.groupBy(places, (place) => place[of])].filter(([, some]) => some.length > 1)
      expect(shared.map(([value, some]) => [value, some.map(({ to }) => to)])).toEqual([])
    }
  })
})

describe('the tables', () => {
  it('are read and written by their owner alone', () => {
    const foreign = code
      .filter((file) => file.startsWith('src/modules/'))
      .flatMap((file) =>
        foreignTables(file.split('/')[2]!, readFileSync(join(root, file), 'utf8'), Object.keys(graph)).map(
          (table) => `${file}: ${table}`,
        ),
      )
    expect(foreign).toEqual([])
  })

  it.each([
    ['select 1 from catalog.product', ['catalog.product']],
    ['join only\n  catalog.product p on true', ['catalog.product']],
    ["reading(read).selectFrom('catalog.product as p')", ['catalog.product']],
    ['insert into kernel.event (type) values (1)', ['kernel.event']],
    ["on(productCreated, …) // 'catalog.product-created'", []],
    ['from tea.leaf join tea.cup', []],
    ['const orders = [catalog.product]', []],
  ])('of others are found in %j', (text, tables) => {
    expect(foreignTables('tea', text, ['tea', 'catalog'])).toEqual(tables)
  })

  it('come from migrations with names of their own, owner first', () => {
    const names = migrationNames()
    expect(names.length).toBeGreaterThan(5)
    expect(names.map(({ name }) => name)).toEqual([...new Set(names.map(({ name }) => name))])
    expect(names.filter(({ name, owner }) => !name.startsWith(`${owner}/`))).toEqual([])
  })
})
