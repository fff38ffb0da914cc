// What a browser prints over and under the pages that it prints: the time and the name of the page, `11/24/23, 3:12 PM Draft 1 - Google Docs`,
// and its address with the number of the sheet, `https://docs.google.com/document/d/1k/edit 1/3`.
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

const address = /^(?:https?|file):\/\/\S+\s+(\d{1,3})\s?\/\s?(\d{1,3})$/u
/** The day, the time, and the name of the page. */
const head =
  /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})[,،]?\s+(?:(?:上午|下午|[AP]M)\s?)?\d{1,2}:\d{2}(?:\s?(?:[AaPp]\.?\s?[Mm]\.?|上午|下午|[صم]))?(?:\s+\S.*)?$/u

/** Marks them where the sheets count on with one total; the head only above or below an address, or again as it is over the first sheet. */
export function markBrowserPrints(
  lines: readonly SourceLine[],
  found: Map<number, Furniture>,
): void {
  const feet = lines.flatMap(({ text }, index) => {
    const [, sheet, total] = address.exec(text) ?? []
    return total === undefined ? [] : [{ index, sheet: Number(sheet), total: Number(total) }]
  })
  const last = feet.at(-1)
  const counted = feet.every(
    ({ sheet, total }, at) =>
      total === last?.total && sheet <= total && sheet > (feet[at - 1]?.sheet ?? 0),
  )
  const whole = feet.length > 1 || last?.total === 1 || last?.index === lines.length - 1
  if (!last || !counted || !whole) return
  for (const { index } of feet) found.set(index, 'page-number')
  const top = lines[0]?.text
  lines.forEach(({ text }, index) => {
    if (found.has(index) || !head.test(text)) return
    const beside = [index - 1, index + 1].some((at) => feet.some((foot) => foot.index === at))
    if (index === 0 || text === top || beside) found.set(index, 'running-head')
  })
}
