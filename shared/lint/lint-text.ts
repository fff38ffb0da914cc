// The editor's checks: what in a draft is not as drafts are written (rules.md 2.4, 3, 5.3, 8, 9). They warn and never forbid: published
// documents break these rules, and a rule may be wrong about a text. So each says where, which rule, and whose rule it is.
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { beforeAnnexes, checkedDraft } from './checked-draft.ts'
import type { LintContext } from './context.ts'
import type { Finding } from './finding.ts'
import { type Line, LineReader } from './line.ts'
import type { LineSetting } from './rule.ts'
import { draftRules, lineRulesFor, resolutionRules } from './rules.ts'

/** Checks a draft while it is written: what was found in a line is kept until the line changes. Cheap to make; one for each draft. */
export class Linter {
  #reader: LineReader | null = null
  #proposer: string | null = null
  #setting = ''
  #found = new WeakMap<Line, readonly Finding[]>()

  /** In the order of the text; what is not in the text comes first. Never throws. */
  lint(content: FrozenContent, context: LintContext): Finding[] {
    const lines = this.#readLines(content, context)
    const draft = checkedDraft(content, lines, context)
    const { language, speaker, year } = draft
    const setting: LineSetting = { language, speaker, year, forIssue: context.forIssue }
    this.#keepFor(setting)
    const inLines = lines.flatMap((line) => this.#lintLine(line, setting))
    const resolution = { ...draft, lines: beforeAnnexes(lines) }
    const inDraft = [
      ...resolutionRules.flatMap((rule) => rule(resolution)),
      ...draftRules.flatMap((rule) => rule(draft)),
    ]
    return inOrder([...inDraft, ...inLines], content)
  }

  #readLines({ text }: FrozenContent, context: LintContext): Line[] {
    const proposer = context.proposer ?? null
    if (!this.#reader || this.#proposer !== proposer) this.#reader = new LineReader(proposer)
    this.#proposer = proposer
    return this.#reader.read(text)
  }

  #keepFor(setting: LineSetting): void {
    const written = JSON.stringify(setting)
    if (written !== this.#setting) this.#found = new WeakMap()
    this.#setting = written
  }

  #lintLine(line: Line, setting: LineSetting): readonly Finding[] {
    const known = this.#found.get(line)
    const found = known ?? lineRulesFor(line).flatMap((rule) => rule(line, setting))
    if (!known) this.#found.set(line, found)
    return found
  }
}

/** Checks a text once; see Linter for one that changes. */
export function lintText(content: FrozenContent, context: LintContext): Finding[] {
  return new Linter().lint(content, context)
}

function inOrder(findings: readonly Finding[], { text }: FrozenContent): Finding[] {
  const order = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
  const rank = ({ place }: Finding) =>
    place.kind === 'text' ? (order.get(place.paragraphId) ?? 0) : -1
  const start = ({ place }: Finding) => (place.kind === 'text' ? place.from : 0)
  return findings.toSorted((a, b) => rank(a) - rank(b) || start(a) - start(b))
}
