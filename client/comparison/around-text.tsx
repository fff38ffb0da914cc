import type { Comparison } from '../../shared/diff/comparison.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { changeMark } from './change-mark.ts'
import { describeMastheadChange } from './masthead-words.ts'
import { describeSponsorChange } from './sponsor-words.ts'
import { mastheadStop, sponsorStop } from './stops.ts'

interface AroundTextProps {
  readonly comparison: Comparison
  /** The stops that are shown as changes. */
  readonly shown: ReadonlySet<string>
}

/** What changed around the text: masthead and sponsors, as sentences. */
export function AroundText({ comparison, shown }: AroundTextProps) {
  const words = useWords()
  const { translate } = words
  const sponsors = comparison.sponsors.filter(({ delegation }) =>
    shown.has(sponsorStop(delegation)),
  )
  const masthead = comparison.masthead.filter(({ field }) => shown.has(mastheadStop(field)))
  if (sponsors.length + masthead.length === 0) return null
  return (
    <div className="around-text">
      {masthead.length > 0 && (
        <section>
          <h2 className="panel-heading">{translate('compare.masthead')}</h2>
          <ul className="plain-list">
            {masthead.map((change) => (
              <li key={change.field} {...changeMark(mastheadStop(change.field), shown)}>
                {describeMastheadChange(change, words)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sponsors.length > 0 && (
        <section>
          <h2 className="panel-heading">{translate('compare.sponsors')}</h2>
          <ul className="plain-list">
            {sponsors.map((change) => (
              <li
                key={change.delegation}
                data-op={change.op}
                {...changeMark(sponsorStop(change.delegation), shown)}
              >
                {describeSponsorChange(change, words)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
