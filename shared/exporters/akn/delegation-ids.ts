// The delegations that a text names, as entries of Akoma Ntoso's list of references.
import type { Ownership } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { delegationName } from '../../sponsors/delegation-name.ts'
import { element } from './xml.ts'

/** Every delegation that sponsors, is added, votes or proposes, with an id that is free of spaces and odd characters. */
export class DelegationIds {
  readonly #ids = new Map<string, string>()

  constructor(content: FrozenContent) {
    for (const code of codesOf(content)) {
      const name = /^[A-Z0-9-]+$/u.test(code) ? code : `other-${this.#ids.size + 1}`
      this.#ids.set(code, `delegation-${name}`)
    }
  }

  idOf(code: string): string {
    return this.#ids.get(code) ?? 'secretariat'
  }

  /** A `TLCOrganization` each. */
  write(language: Language): string {
    return [...this.#ids]
      .map(([code, eId]) =>
        element('TLCOrganization', {
          eId,
          href: `/akn/ontology/organization/un/${eId}`,
          showAs: delegationName(code, language),
        }),
      )
      .join('')
  }
}

function codesOf({ sponsors, issue, masthead, text }: FrozenContent): Set<string> {
  const { votes } = masthead.adoption ?? {}
  const marks = text.paragraphs.flatMap(({ runs, end }) => [end, ...runs.map((run) => run.marks)])
  const owners = marks.flatMap(({ ins, sub, del = [] }): Ownership[] =>
    [ins, sub, ...del].filter((owner) => owner !== undefined),
  )
  return new Set([
    ...sponsors.flatMap(({ delegation, onBehalfOf }) =>
      onBehalfOf === null ? [delegation] : [delegation, onBehalfOf],
    ),
    ...(issue?.added ?? []),
    ...(votes ? [...votes['in-favour'], ...votes.against, ...votes.abstaining] : []),
    ...owners.map(({ by }) => by),
  ])
}
