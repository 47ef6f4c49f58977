import { describe, expect, it } from 'vitest'
import { curveOf, dayOfShare } from './survival.ts'

const after = (cameBack: boolean, ...days: number[]) => days.map((day) => ({ days: day, people: 1, cameBack }))

describe('when people come back', () => {
  it('P15: is reckoned as Kaplan and Meier do, as Freireich’s table of 1963 shows', () => {
    const curve = curveOf([
      ...after(true, 6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...after(false, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ])
    const staying = curve.map(({ day, cameBack, seen }) => [day, Number((1 - cameBack).toFixed(3)), seen])
    expect(staying).toEqual([
      [6, 0.857, 21],
      [7, 0.807, 17],
      [10, 0.753, 15],
      [13, 0.69, 12],
      [16, 0.627, 11],
      [22, 0.538, 7],
      [23, 0.448, 6],
    ])
    expect([0.25, 0.5, 0.75].map((share) => dayOfShare(curve, share))).toEqual([13, 23, null])
    // As R's survival package has it: survfit(conf.type = "log-log").
    const [first] = curve
    expect([1 - first!.high, 1 - first!.low].map((share) => share.toFixed(3))).toEqual(['0.620', '0.952'])
    expect([curveOf([]), dayOfShare([], 0.5)]).toEqual([[], null])
    expect(curveOf(after(true, 0, 4))).toMatchObject([
      { day: 0, cameBack: 0.5 },
      { day: 4, cameBack: 1 },
    ])
  })
})
