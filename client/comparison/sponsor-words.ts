import type { SponsorChange } from '../../shared/diff/comparison.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import { stateName } from '../../shared/sponsors/states.ts'

export function describeSponsorChange(
  change: SponsorChange,
  { translate, language }: Translator,
): string {
  const delegation = stateName(change.delegation, language)
  const group = (code: string | null) =>
    code === null ? translate('sponsors.no-group') : groupName(code, language)
  if (change.op === 'added') return translate('compare.sponsor-added', { delegation })
  if (change.op === 'deleted') return translate('compare.sponsor-deleted', { delegation })
  return translate('compare.sponsor-changed', {
    delegation,
    old: group(change.old),
    new: group(change.new),
  })
}
