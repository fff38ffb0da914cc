import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finalStages, moveStage, stages, type Stage, type StageMove } from './stage.ts'

const moves: readonly StageMove[] = [
  'tabled',
  'revised',
  'orally-revised',
  'adopted',
  'withdrawn',
  'lapsed',
  'reinstated',
]

//                        tab rev ora ado wit lap rei
const table: Readonly<Record<Stage, string>> = {
  drafting: '             x   -   -   -   x   x   -',
  tabled: '               -   x   x   x   x   x   -',
  revised: '              -   x   x   x   x   x   -',
  'orally-revised': '     -   x   x   x   x   x   -',
  adopted: '              -   -   -   -   -   -   x',
  withdrawn: '            -   -   -   -   -   -   x',
  lapsed: '               -   -   -   -   -   -   x',
}

describe('what moves a draft', () => {
  test.each(stages)('from %s', (stage) => {
    const may = table[stage].trim().split(/\s+/u)
    expect(moves.map((move) => (moveStage(stage, move).ok ? 'x' : '-'))).toEqual(may)
  })

  test('a draft that is reinstated is where it was before, and never in a final stage', () => {
    const open = stages.filter((stage) => !finalStages.includes(stage))
    fc.assert(
      fc.property(fc.constantFrom(...open), fc.array(fc.constantFrom(...moves)), (first, tried) => {
        let [stage, before]: [Stage, Stage] = [first, 'drafting']
        for (const move of tried) {
          const moved = moveStage(stage, move, before)
          if (!moved.ok) continue
          if (move === 'reinstated') expect(moved.value).toBe(before)
          if (!finalStages.includes(stage)) before = stage
          stage = moved.value
          expect(finalStages).not.toContain(before)
        }
      }),
    )
  })
})
