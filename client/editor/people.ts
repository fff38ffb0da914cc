// What those in the room are called and which colour they have: the page knows, and both may change while a draft is open.
import type { Participant } from '../collaboration/presence.ts'

/** How those in the room are shown; it may change at any moment. */
export interface PeopleLook {
  /** A delegation's name in the language of the interface. */
  readonly nameOf: (delegation: string) => string
  /** By delegation or, without one, by name. */
  readonly colourOf: (who: string) => string
  readonly subscribe: (listener: () => void) => () => void
}

export interface Described extends Participant {
  readonly label: string
  readonly colour: string
}

export function describePeople(
  participants: readonly Participant[],
  { nameOf, colourOf }: PeopleLook,
): Described[] {
  return participants.map((who) => ({
    ...who,
    label: who.delegation === null ? who.name : nameOf(who.delegation),
    colour: colourOf(who.delegation ?? who.name),
  }))
}
