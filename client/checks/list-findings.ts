// The findings as the panel lists them: those that are wanted, without those dismissed, in groups.
import { anchor, type DraftText, rawText } from '../../shared/document/draft-text.ts'
import type { Finding } from '../../shared/lint/finding.ts'
import type { Checked } from './checks-runner.ts'

export interface Listed {
  /** The same as long as the rule finds the same words in the same paragraph; with it a dismissal is remembered. */
  readonly key: string
  readonly finding: Finding
  readonly excerpt: Excerpt | null
}

/** The words found, with a few before and behind. */
interface Excerpt {
  readonly before: string
  readonly words: string
  readonly behind: string
}

export const shownKinds = ['all', 'warning', 'info'] as const
export type ShownKind = (typeof shownKinds)[number]

export const groupings = ['paragraph', 'rule'] as const
export type Grouping = (typeof groupings)[number]

export interface Group {
  /** Id of a paragraph, `masthead` or `sponsor`; or the code of a rule. */
  readonly id: string
  readonly entries: readonly Listed[]
}

const around = 24
const longest = 60

/** In the order of the text; of two findings that are alike the second has a number behind its key. */
export function listFindings({ findings, text }: Checked): Listed[] {
  const raws = rawTexts(text)
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const excerpt = excerptOf(finding, raws)
    const place = placeId(finding)
    const values = Object.values(finding.values).join(' ')
    const plain = [finding.rule, place, excerpt?.words ?? '', values].join('\n')
    const count = seen.get(plain) ?? 0
    seen.set(plain, count + 1)
    return { key: count === 0 ? plain : `${plain}\n${count}`, finding, excerpt }
  })
}

export function isShown({ finding }: Listed, kind: ShownKind): boolean {
  return kind === 'all' || finding.severity === kind
}

/** Groups in the order of their first entries. */
export function groupFindings(listed: readonly Listed[], by: Grouping): Group[] {
  const groups = Map.groupBy(listed, ({ finding }) =>
    by === 'rule' ? finding.rule : placeId(finding),
  )
  return [...groups].map(([id, entries]) => ({ id, entries }))
}

/** Dismissals that still mean something, so that what is kept does not grow for ever. */
export function stillMeant(dismissed: ReadonlySet<string>, listed: readonly Listed[]): string[] {
  return listed.map(({ key }) => key).filter((key) => dismissed.has(key))
}

function placeId({ place }: Finding): string {
  return place.kind === 'text' ? place.paragraphId : place.kind
}

/** Raw texts by paragraph, for the offsets of places. */
export function rawTexts({ paragraphs }: DraftText): ReadonlyMap<string, string> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, rawText(paragraph)]))
}

function excerptOf({ place }: Finding, raws: ReadonlyMap<string, string>): Excerpt | null {
  if (place.kind !== 'text') return null
  const raw = raws.get(place.paragraphId) ?? ''
  const { from, to } = place
  const cut = (start: number, end: number) =>
    raw.slice(Math.max(0, start), end).replaceAll(anchor, '')
  const words = cut(from, Math.min(to, from + longest))
  // Cut between words, where there are spaces between them.
  const before =
    from > around ? `…${cut(from - around, from).replace(/^\S{0,12}\s/u, '')}` : cut(0, from)
  const isCut = to + around < raw.length
  const behind = cut(to, to + around)
  return {
    before,
    words: to - from > longest ? `${words}…` : words,
    behind: isCut ? `${behind.replace(/\s\S{0,12}$/u, '')}…` : behind,
  }
}
