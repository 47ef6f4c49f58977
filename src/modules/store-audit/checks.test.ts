import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../config.ts'
import { wellKeptShop } from '../../testing/well-kept-shop.ts'
import { judgeAll } from './judge-all.ts'
import { allChecks, answers, areaNames, type Evidence } from './index.ts'
import { scoreOf } from './score.ts'
import { badShops } from '../../testing/bad-shops.ts'

const judge = (evidence: Evidence, said = new Map<string, { answer: (typeof answers)[number] }>()) =>
  new Map(judgeAll(evidence, said).map(({ check, verdict }) => [check.id, verdict]))

const automatic = allChecks.filter(({ kind }) => kind === 'auto')
const questions = allChecks.filter(({ kind }) => kind === 'manual')

describe('the list of checks', () => {
  it('U10: has 115, each with an id of its own, at least 80 of which the shop makes by itself', () => {
    expect(allChecks).toHaveLength(115)
    expect(new Set(allChecks.map(({ id }) => id)).size).toBe(115)
    expect(automatic.length).toBeGreaterThanOrEqual(80)
    expect(new Set(allChecks.map(({ area }) => area))).toEqual(new Set(areaNames))
  })

  it('says of each what is looked at, why it matters, and what to do where', () => {
    const mute = allChecks.filter(({ title, about, why, mend }) =>
      [title, about, why, mend].some((words) => words.length < 5 || words.length > 260),
    )
    expect(mute.map(({ id }) => id)).toEqual([])
  })

  it('leads to screens that the admin has', () => {
    const router = readFileSync(join(root, 'admin/src/router.tsx'), 'utf8')
    const lost = allChecks.filter(({ mendAt }) => !router.includes(`at('${mendAt.split('?')[0]}')`))
    expect(lost.map(({ id, mendAt }) => `${id}: ${mendAt}`)).toEqual([])
  })
})

describe('a check that the shop makes by itself', () => {
  const good = judge(wellKeptShop)

  it.each(automatic.map(({ id }) => id))('%s passes in a shop where all is well', (id) => {
    expect(good.get(id)).toMatchObject({ state: 'pass', found: [] })
  })

  it.each(automatic.map(({ id }) => id))('%s fails where something is planted against it', (id) => {
    const spoil = badShops[id]
    if (!spoil) throw new Error(`Nothing is planted against ${id}`)
    expect(judge(spoil(wellKeptShop)).get(id)).toMatchObject({ state: 'fail' })
  })

  it('T15: names what it does not see yet instead of judging it', () => {
    const { reviews: _, visits: __, ...young } = wellKeptShop
    const verdicts = judge(young)
    expect(verdicts.get('trust.rating')).toMatchObject({ state: 'not-here', says: 'Reviews are not set up.' })
    expect(verdicts.get('speed.real-visitors')).toMatchObject({ state: 'not-here' })
  })
})

describe('a question', () => {
  it.each(questions.map(({ id }) => id))('%s is judged by what staff have answered', (id) => {
    const state = (answer: (typeof answers)[number]) => judge(wellKeptShop, new Map([[id, { answer }]])).get(id)!.state
    expect(answers.map(state)).toEqual(['pass', 'fail', 'not-here'])
    expect(judge(wellKeptShop).get(id)!.state).toBe('open')
  })
})

describe('the score', () => {
  const scored = (evidence: Evidence) =>
    scoreOf(judgeAll(evidence, new Map()).map(({ check, verdict: { state } }) => ({ ...check, state })))

  it('is a hundred when all is well, and questions that nobody answered do not count', () => {
    const { score, areas } = scored(wellKeptShop)
    expect(score).toBe(100)
    expect(areas.reduce((sum, { open }) => sum + open, 0)).toBe(questions.length)
    expect(areas.every((area) => area.score === 100)).toBe(true)
  })

  it('is never a hundred while anything fails', () => {
    for (const spoil of Object.values(badShops)) expect(scored(spoil(wellKeptShop)).score).toBeLessThan(100)
  })

  it('is nothing where nothing could be judged', () => {
    const { score, areas } = scoreOf(questions.map((check) => ({ ...check, state: 'open' })))
    expect(score).toBe(0)
    expect(areas.find(({ area }) => area === 'speed')).toMatchObject({ score: null, open: 0 })
  })
})
