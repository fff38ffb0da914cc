// What stands in parentheses behind a proposal: whose it is, who supports it, who is against it or reserves; and the same of a
// paragraph as a whole. In the order in which they proposed and took their positions.
import type { Language } from '../document/language.ts'
import { delegationName } from '../sponsors/delegation-name.ts'
import type { CompileWords } from './compile-words.ts'
import type { Stance } from './events.ts'
import type { Position } from './negotiation.ts'

export interface Attributed {
  readonly sid: string
  readonly by: string
  /** Whether it would delete the words. */
  readonly deletes: boolean
}

export class Attribution {
  readonly #words: CompileWords
  readonly #language: Language
  readonly #bySid: ReadonlyMap<string, readonly Position[]>
  readonly #mentioned = new Set<string>()

  constructor(words: CompileWords, language: Language, positions: readonly Position[]) {
    this.#words = words
    this.#language = language
    const onProposals = positions.filter(({ target }) => target.kind === 'proposal')
    this.#bySid = Map.groupBy(onProposals, ({ target }) =>
      target.kind === 'proposal' ? target.sid : '',
    )
  }

  /** Positions are said where a proposal is first named; behind its further pieces stands the delegation alone. */
  of(proposals: readonly Attributed[]): string {
    const entries: { by: string[]; deletes: boolean; said: string }[] = []
    for (const { sid, by, deletes } of proposals) {
      const said = this.#mentioned.has(sid) ? '' : this.#say(sid, by)
      this.#mentioned.add(sid)
      const last = entries.at(-1)
      if (last && last.deletes === deletes && last.said === '' && said === '') last.by.push(by)
      else entries.push({ by: [by], deletes, said })
    }
    const { colon, remove, semicolon } = this.#words
    return entries
      .map(({ by, deletes, said }) => `${this.names(by)}${deletes ? colon + remove : ''}${said}`)
      .join(semicolon)
  }

  /** Empty where nobody has taken one. */
  positions(positions: readonly Position[]): string {
    const said = (['support', 'oppose', 'reserve'] as const).flatMap((stance) =>
      this.#stance(positions, stance, this.#words.stances[stance]),
    )
    return said.join(this.#words.semicolon)
  }

  /** Who wants a paragraph left as it is, and who does not. */
  noChange(positions: readonly Position[]): string {
    const { noChange, dash, stances } = this.#words
    const said = (['support', 'oppose', 'reserve'] as const).flatMap((stance) =>
      this.#stance(
        positions,
        stance,
        stance === 'support' ? noChange : noChange + dash + stances[stance],
      ),
    )
    return said.join(this.#words.semicolon)
  }

  names(codes: readonly string[]): string {
    return codes.map((code) => delegationName(code, this.#language)).join(this.#words.comma)
  }

  #say(sid: string, by: string): string {
    const positions = (this.#bySid.get(sid) ?? []).filter(({ delegation }) => delegation !== by)
    const supporters = positions.filter(({ stance }) => stance === 'support')
    const { aside, comma, semicolon, dash, supportedBy } = this.#words
    const names = supporters.map(({ delegation, note }) =>
      note === '' ? this.names([delegation]) : this.names([delegation]) + dash + note,
    )
    const others = this.positions(positions.filter(({ stance }) => stance !== 'support'))
    const supported = names.length === 0 ? '' : aside + supportedBy(names.join(comma))
    return supported + (others === '' ? '' : semicolon + others)
  }

  /** One entry for all who say the same without a note. */
  #stance(positions: readonly Position[], stance: Stance, said: string): string[] {
    const { colon, dash } = this.#words
    const taken = positions.filter((position) => position.stance === stance)
    const silent = taken.filter(({ note }) => note === '').map(({ delegation }) => delegation)
    return [
      ...(silent.length === 0 ? [] : [this.names(silent) + colon + said]),
      ...taken
        .filter(({ note }) => note !== '')
        .map(({ delegation, note }) => this.names([delegation]) + colon + said + dash + note),
    ]
  }
}
