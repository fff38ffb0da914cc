import type { OpeningChange } from '../../shared/diff/comparison.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translate.ts'

/** `Encourages → Urges, stronger`: the words of the two texts, and what the one asks compared with the other where that can be said. */
export function describeOpening(change: OpeningChange, { translate }: Translator): string {
  const { old, new: now, force } = change
  if (!old || !now)
    return now
      ? translate('compare.verb-added', { new: now.text })
      : translate('compare.verb-deleted', { old: old?.text ?? '' })
  const values = { old: old.text, new: now.text }
  return translate(force === null ? 'compare.verb' : forceKeys[force], values)
}

const forceKeys: Readonly<Record<NonNullable<OpeningChange['force']>, MessageKey>> = {
  stronger: 'compare.verb-stronger',
  weaker: 'compare.verb-weaker',
  same: 'compare.verb-same',
}
