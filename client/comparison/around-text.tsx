import type { Comparison, SponsorChange } from '../../shared/diff/comparison.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { describeMastheadChange } from './masthead-words.ts'

/** What changed around the text: sponsors and masthead, as sentences. */
export function AroundText({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const { translate } = words
  const { sponsors, masthead } = comparison
  if (sponsors.length + masthead.length === 0) return null
  return (
    <div className="around-text">
      {sponsors.length > 0 && (
        <section>
          <h2 className="panel-heading">{translate('compare.sponsors')}</h2>
          <ul className="plain-list">
            {sponsors.map((change) => (
              <li key={change.delegation} data-change="" tabIndex={-1}>
                <SponsorLine change={change} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {masthead.length > 0 && (
        <section>
          <h2 className="panel-heading">{translate('compare.masthead')}</h2>
          <ul className="plain-list">
            {masthead.map((change) => (
              <li key={change.field} data-change="" tabIndex={-1}>
                {describeMastheadChange(change, words)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function SponsorLine({ change }: { change: SponsorChange }) {
  const { translate, language } = useWords()
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
