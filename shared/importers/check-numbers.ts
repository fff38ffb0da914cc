// Compares the numbers that paragraphs carried in the source with those that the text computes, so that an omitted number, a
// "5 bis" or a new count in each section is seen and not lost (rules.md 3.5).
import type { DraftText } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { numberParagraphs } from '../numbering/number-paragraphs.ts'
import type { Block } from './body-blocks.ts'
import { type Ambiguity, excerptOf } from './imported-document.ts'
import { readLabel } from './printed-labels.ts'

export function checkNumbers(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
): Ambiguity[] {
  const running = compare(text, language, sources, false)
  if (running.length === 0) return []
  const restarting = compare(text, language, sources, true)
  if (restarting.length >= running.length) return running
  const first = running[0]
  if (!first) return restarting
  return [
    {
      ...first,
      code: 'numbering-restarts',
      alternatives: ['one count', 'a count for each section'],
    },
    ...restarting,
  ]
}

function compare(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
  restartInSections: boolean,
): Ambiguity[] {
  const numbers = numberParagraphs(text, { language, restartInSections })
  // By how much the printed number is ahead, at each level: one omitted number is one remark, not one for every number after it.
  let ahead: number[] = []
  return text.paragraphs.flatMap((paragraph, index) => {
    const block = sources.get(paragraph.id)
    const number = numbers[index]
    if (!block?.label || paragraph.kind === 'heading' || !number?.label) return []
    const { level } = paragraph
    const before = ahead[level] ?? 0
    const now = difference(number.label, block)
    ahead = [...ahead.slice(0, level), now]
    if ((now === before && block.label.suffix === null) || block.label.kind === 'bullet') return []
    return [
      {
        code: 'number-differs' as const,
        line: block.line,
        excerpt: excerptOf(`${block.label.printed} ${block.text}`),
        alternatives: [number.printed ?? number.label, block.label.printed],
      },
    ]
  })
}

/** The printed number less the computed one. */
function difference(computed: string, block: Block): number {
  const printed = block.placed?.value ?? block.label?.readings[0]?.value ?? 0
  const digits = /^(?:PP |OP )?(\d+)$/.exec(computed)
  if (digits) return printed - Number(digits[1])
  const readings = readLabel(`${computed} x`)?.readings ?? []
  if (readings.some(({ value }) => value === printed)) return 0
  return printed - (readings[0]?.value ?? 0)
}
