import type { IssueSummary } from '../../shared/protocol/api.ts'
import type { ComparedText } from '../../shared/protocol/compare-api.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { printedSymbol } from '../issuing/printed-symbol.ts'

/** An issued text in a list to choose from: its symbol as printed, or that it is the document as orally revised. */
export function describeIssue(
  { symbol, variant, form }: Pick<IssueSummary, 'symbol' | 'variant' | 'form'>,
  { translate }: Pick<Translator, 'translate'>,
): string {
  if (form === 'orally-revised') return translate('compare.orally-revised', { symbol })
  return printedSymbol({ symbol, variant })
}

/** What a side is called: its symbol as printed, "the draft as it is now", the name of a file. */
export function describeSide(side: ComparedText, { translate, language }: Translator): string {
  if (side.kind === 'file') return side.symbol ?? side.name
  const { text, symbol, variant, form, at } = side
  if (text.kind === 'draft') return translate('compare.draft')
  if (text.kind === 'at') return translate('compare.draft-at', { when: formatMoment(at, language) })
  const name = symbol ?? String(text.number)
  return form === 'orally-revised'
    ? translate('compare.orally-revised', { symbol: name })
    : `${name}${/^\*+$/u.test(variant) ? variant : ''}`
}
