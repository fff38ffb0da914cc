// Two paragraphs one after the other that open with the same verb: the second says so, with also or 又 (rules.md 3.7). What counts is the verb
// and not its word: 请 stands for requests and for invites, so two paragraphs in 请 may be as they should be. Only words that stand for
// one verb are compared.
import type { Language } from '../../document/language.ts'
import type { Opening } from '../../grammar/opening-words.ts'
import { onlyKeyOf } from '../../grammar/openings/only-key.ts'
import { type CheckedDraft, isOfResolution, openingOf } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { report } from '../rule.ts'

interface Opened {
  readonly line: Line
  readonly opening: Opening
  /** The words without also or further. */
  readonly verb: string
  /** The one key the words can stand for; null where they may stand for several. */
  readonly key: string | null
}

export function checkRepeatedOpenings(draft: CheckedDraft): Finding[] {
  return groupByPart(draft).flatMap((group) => {
    let run = 1
    return group.flatMap((opened, index) => {
      const last = group[index - 1]
      if (!last) return []
      run = isSameVerb(opened, last) ? run + 1 : 1
      if (opened.opening.repeated === null)
        return run > 1 ? tellRepeated(opened, run, draft.language) : []
      const before = group.slice(Math.max(0, index - 2), index)
      return before.every((each) => isOther(opened, each)) ? tellNeedless(opened) : []
    })
  })
}

/** The paragraphs that stand one after the other in one part; a heading, another part or one that opens with no verb parts them. */
function groupByPart({ lines, language }: CheckedDraft): Opened[][] {
  const groups: Opened[][] = [[]]
  for (const line of lines) {
    const { kind, level, part } = line.paragraph
    if (kind === 'paragraph' && level > 0) continue
    const opened = isOfResolution(line) ? readOnce(line, language) : null
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (opened && group && (!last || last.line.paragraph.part === part)) group.push(opened)
    else groups.push(opened ? [opened] : [])
  }
  return groups
}

const known = new WeakMap<Line, { readonly language: Language; readonly opened: Opened | null }>()

function readOnce(line: Line, language: Language): Opened | null {
  const before = known.get(line)
  if (before?.language === language) return before.opened
  const opened = read(line, language)
  known.set(line, { language, opened })
  return opened
}

function read(line: Line, language: Language): Opened | null {
  const part = line.paragraph.part === 'preamble' ? 'preamble' : 'operative'
  const opening = openingOf(line, language, part)
  if (!opening) return null
  const words = line.body.text.slice(opening.from, opening.to)
  return { line, opening, ...onlyKeyOf(words, language, opening.part) }
}

function isSameVerb(one: Opened, other: Opened): boolean {
  return one.key !== null && one.key === other.key && one.verb === other.verb
}

/** Another verb opens that paragraph, and this one does not occur later in it either ("Welcomes ... and encourages ..."). */
function isOther(opened: Opened, before: Opened): boolean {
  if (opened.key === null || before.key === null || opened.key === before.key) return false
  const stem = opened.verb.slice(0, Math.max(2, Math.ceil(opened.verb.length * 0.6)))
  return !before.line.body.text.toLowerCase().includes(stem)
}

function tellRepeated({ line, opening }: Opened, run: number, language: Language): Finding[] {
  const { body } = line
  const expected = repetitions[language][run === 2 ? 0 : 1]
  return report('opening-repeated', {
    place: body.place(opening.from, opening.to),
    values: { words: body.text.slice(opening.from, opening.to), expected },
    // Elsewhere the word stands before the verb or behind it, and the capital changes.
    fix: language === 'zh' ? [body.edit(opening.from, opening.from, expected)] : null,
  })
}

function tellNeedless({ line, opening }: Opened): Finding[] {
  const { body } = line
  return report('repetition-needless', {
    place: body.place(opening.from, opening.to),
    values: { words: body.text.slice(opening.from, opening.to) },
  })
}

const repetitions: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['also', 'further'],
  fr: ['également', 'en outre'],
  es: ['también', 'además'],
  ru: ['также', 'далее'],
  zh: ['又', '还'],
  ar: ['أيضا', 'كذلك'],
}
