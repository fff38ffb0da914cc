// How a delegation's proposals are told apart: by colour, and by the line under and through words, so that a page printed in black and
// white says as much. A delegation gets the next look when it first proposes, so all screens agree and no two of a room's first eight
// delegations share a colour.
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'

type LinePattern = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy'

export interface Look {
  readonly colour: string
  readonly pattern: LinePattern
}

/** After Okabe and Ito, darkened until each reads at 4.5 : 1 on white; neighbours differ in hue for every kind of colour vision. */
const colours = [
  '#0b4fa8',
  '#a8400a',
  '#006d58',
  '#8a2f78',
  '#6a5800',
  '#9b1b30',
  '#236b8e',
  '#4a4a45',
] as const

/** Five beside eight colours: forty delegations before a look comes again. */
const patterns: readonly LinePattern[] = ['solid', 'double', 'dashed', 'dotted', 'wavy']

const orders = new WeakMap<Negotiation['proposals'], readonly string[]>()

/** Delegations in the order in which they first proposed. */
export function orderOfProposers({ proposals }: Negotiation): readonly string[] {
  const known = orders.get(proposals)
  if (known) return known
  const order = [...new Set([...proposals.values()].map(({ delegation }) => delegation))]
  orders.set(proposals, order)
  return order
}

/** A delegation whose first words are not recorded yet has the look that it is about to get. */
export function lookOf(negotiation: Negotiation, delegation: string): Look {
  const order = orderOfProposers(negotiation)
  const at = order.indexOf(delegation)
  return lookNumber(at < 0 ? order.length : at)
}

/**
 * The colour of whoever is in the room, by delegation or, without one, by name: that of the delegation's proposals; before it has proposed
 * anything, one of those that no proposals have while there are any.
 */
export function colourOf(negotiation: Negotiation, who: string): string {
  const order = orderOfProposers(negotiation)
  const at = order.indexOf(who)
  if (at >= 0) return lookNumber(at).colour
  let sum = 0
  for (const character of who) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  if (order.length < colours.length)
    return lookNumber(order.length + (sum % (colours.length - order.length))).colour
  return lookNumber(sum).colour
}

export function lookNumber(index: number): Look {
  return {
    colour: colours[index % colours.length] ?? colours[0],
    pattern: patterns[index % patterns.length] ?? 'solid',
  }
}

/** Thickness in em of the line that a pattern draws. */
const thickness: Readonly<Record<LinePattern, number>> = {
  solid: 0.075,
  double: 0.17,
  dashed: 0.08,
  dotted: 0.11,
  wavy: 0.16,
}

/**
 * The style of words struck by these delegations: one line each, above one another, drawn as backgrounds, since a text has only one
 * line through it.
 */
export function strikeStyle(looks: readonly Look[]): string {
  const layers = looks.map((look, index) => {
    const offset = (index - (looks.length - 1) / 2) * 0.26
    return {
      image: lineImage(look),
      size: lineSize(look.pattern),
      position: `0 calc(54% + ${offset.toFixed(2)}em)`,
    }
  })
  const list = (key: 'image' | 'size' | 'position') => layers.map((layer) => layer[key]).join(', ')
  return `background-image: ${list('image')}; background-size: ${list('size')}; background-position: ${list('position')}; background-repeat: repeat-x`
}

/** The style of words that a delegation puts in. */
export function insertStyle({ colour, pattern }: Look): string {
  return `color: ${colour}; text-decoration: underline ${pattern} ${colour} ${pattern === 'dotted' ? '0.13em' : '0.08em'}`
}

/** The line as an upright bar, for the margin of a proposed paragraph. */
export function barStyle({ colour, pattern }: Look): string {
  const images: Readonly<Record<LinePattern, string>> = {
    solid: `linear-gradient(${colour}, ${colour})`,
    double: `linear-gradient(90deg, ${colour} 0 33%, transparent 33% 67%, ${colour} 67%)`,
    dashed: `repeating-linear-gradient(${colour} 0 0.5em, transparent 0.5em 0.8em)`,
    dotted: `repeating-linear-gradient(${colour} 0 0.2em, transparent 0.2em 0.4em)`,
    wavy: wave(colour, true),
  }
  return `background-image: ${images[pattern]}; background-size: 100% ${pattern === 'wavy' ? '0.8em' : 'auto'}`
}

function lineImage({ colour, pattern }: Look): string {
  switch (pattern) {
    case 'double':
      return `linear-gradient(${colour} 0 33%, transparent 33% 67%, ${colour} 67%)`
    case 'dashed':
      return `linear-gradient(90deg, ${colour} 65%, transparent 0)`
    case 'dotted':
      return `radial-gradient(circle, ${colour} 60%, transparent 66%)`
    case 'wavy':
      return wave(colour, false)
    case 'solid':
    default:
      return `linear-gradient(${colour}, ${colour})`
  }
}

function lineSize(pattern: LinePattern): string {
  const widths: Readonly<Record<LinePattern, number>> = {
    solid: 1,
    double: 1,
    dashed: 0.5,
    dotted: 0.22,
    wavy: 0.5,
  }
  return `${widths[pattern]}em ${thickness[pattern]}em`
}

function wave(colour: string, upright: boolean): string {
  const [width, height, path] = upright
    ? ([4, 16, 'M2 0Q4 4 2 8T2 16'] as const)
    : ([16, 6, 'M0 3Q4 -1.4 8 3T16 3'] as const)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path d="${path}" fill="none" stroke="${colour}" stroke-width="1.3"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
