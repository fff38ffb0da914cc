import { expect, it } from 'vitest'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import {
  barStyle,
  colourOf,
  insertStyle,
  lookNumber,
  lookOf,
  strikeStyle,
} from './delegation-look.ts'

const forty = Array.from({ length: 40 }, (_each, index) => lookNumber(index))

/** Of WCAG 2. */
function contrastOnWhite(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

it('gives forty delegations forty looks, eight colours at a time', () => {
  expect(new Set(forty.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(40)
  expect(new Set(forty.slice(0, 8).map(({ colour }) => colour)).size).toBe(8)
  expect(new Set(forty.slice(0, 5).map(({ pattern }) => pattern)).size).toBe(5)
})

it('uses only colours in which small words can be read', () => {
  for (const { colour } of forty) expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5)
})

it('draws one line a delegation through words that several strike, each at its own height', () => {
  const style = strikeStyle(forty.slice(0, 5))
  const positions = /background-position: ([^;]+);/u.exec(style)?.[1]?.split(', ') ?? []
  expect(new Set(positions).size).toBe(5)
  for (const look of forty.slice(0, 5)) {
    expect(insertStyle(look)).toContain(look.pattern)
    expect(barStyle(look)).toContain('background-image')
  }
})

function proposedBy(...delegations: readonly string[]) {
  const record = { paragraphId: 'p', enteredBy: { personId: null, name: '', delegation: null } }
  const rest = { ...record, firstSeen: 1, decision: null, losses: [] }
  const proposals = new Map(
    delegations.map((delegation, index) => {
      const sid = `${delegation}:${index}aaaaaaa`
      return [sid, { sid, delegation, ...rest }] as const
    }),
  )
  return { ...noNegotiation, proposals }
}

it('holds the order of first proposals', () => {
  const negotiation = proposedBy('EGY', 'JPN', 'EGY', 'GEO')
  expect(['EGY', 'JPN', 'GEO'].map((each) => lookOf(negotiation, each))).toEqual([
    lookNumber(0),
    lookNumber(1),
    lookNumber(2),
  ])
  expect(lookOf(negotiation, 'BRA')).toEqual(lookNumber(3))
})

it('gives the cursor of a delegation the colour of its proposals, and nobody else that colour while there are others', () => {
  const negotiation = proposedBy('EGY', 'JPN', 'EGY', 'GEO')
  const taken = ['EGY', 'JPN', 'GEO'].map((each) => lookOf(negotiation, each).colour)
  expect(['EGY', 'JPN', 'GEO'].map((each) => colourOf(negotiation, each))).toEqual(taken)
  for (const each of ['BRA', 'FRA', 'MEX', 'CHE', 'ZAF', 'Observer', 'Secretariat']) {
    expect(taken).not.toContain(colourOf(negotiation, each))
    expect(colourOf(proposedBy(), each)).toMatch(/^#/u)
  }
  const many = proposedBy('AFG', 'ALB', 'DZA', 'AND', 'AGO', 'ARG', 'ARM', 'AUS', 'AUT')
  expect(colourOf(many, 'BRA')).toMatch(/^#/u)
})
