// Numbers and letters of paragraphs (rules.md 3.5, 3.6): they are counted from the text, so one that was typed is printed twice, and one
// that a file carried may leave a gap.
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import { type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { type LineRule, report } from '../rule.ts'

/** `3.`, `3 -`, `(a)`, `（一）`; not a year and not a decimal. */
const typed =
  /^\s*(?:\d{1,3}\s?(?:[.．、)](?![\d.])|\s[-–]\s)|[(（](?:[a-z]{1,4}|\p{Script=Arabic}ـ?|[一二三四五六七八九十]{1,2}|\d{1,2})[)）]|[a-zа-я]\)\s)\s*(?=\S)/u

export const checkTypedNumber: LineRule = (line) => {
  if (!isOfResolution(line)) return []
  const found = typed.exec(line.body.text)?.[0]
  if (found === undefined) return []
  return report('number-typed', {
    place: line.body.place(0, found.trimEnd().length),
    values: { number: found.trim() },
    fix: [line.body.edit(0, found.length, '')],
  })
}

/** An (a) without a (b). */
export function checkSingleSubparagraphs({ lines }: CheckedDraft): Finding[] {
  const counts = new Map<Line, Line[]>()
  const above: Line[] = []
  for (const line of lines) {
    if (!isOfResolution(line)) {
      above.length = 0
      continue
    }
    const { level } = line.paragraph
    above.length = Math.min(above.length, level)
    const parent = above.at(-1)
    if (parent && level > parent.paragraph.level)
      counts.set(parent, [...(counts.get(parent) ?? []), line])
    above[level] = line
  }
  return [...counts.values()].flatMap((children) => {
    const [only, ...more] = children
    if (!only || more.length > 0) return []
    return report('subparagraph-single', { place: wholeOf(only) })
  })
}

/** Gaps and repetitions in the numbers that a file carried; each is told once, not again for every number behind it. */
export function checkCarriedNumbers(draft: CheckedDraft): Finding[] {
  const running = compareNumbers(draft, false)
  const restarting = compareNumbers(draft, true)
  return restarting.length < running.length ? restarting : running
}

function compareNumbers({ content, context, language, lines }: CheckedDraft, restart: boolean) {
  const { imported } = context
  if (!imported) return []
  const numbers = numberParagraphs(content.text, { language, restartInSections: restart })
  const counted = new Map(
    content.text.paragraphs.map(({ id }, index) => [id, numbers[index]?.label ?? '']),
  )
  const byId = new Map(lines.map((line) => [line.paragraph.id, line]))
  let ahead = 0
  return imported.numbers.flatMap(({ paragraphId, printed }) => {
    const line = byId.get(paragraphId)
    const expected = /^OP (\d+)$/.exec(counted.get(paragraphId) ?? '')?.[1]
    const number = /\d{1,3}/.exec(printed)?.[0]
    if (!line || expected === undefined || number === undefined) return []
    const before = ahead
    ahead = Number(number) - Number(expected)
    // A "2 bis" was put in between, and is no gap.
    if (ahead === before || /\d\s?\p{L}/u.test(printed)) return []
    const values = { printed, expected: Number(expected) + before }
    return report('number-differs', { place: wholeOf(line), values })
  })
}

function wholeOf({ body }: Line) {
  return body.place(0, Math.min(body.text.length, 40))
}
