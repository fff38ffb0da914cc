import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { ConsentState } from '../../shared/protocol/issue-api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'

interface ConsentWordsProps {
  readonly consent: ConsentState | null
  readonly mainSponsor: string | null
}

/** Whether the main sponsor has agreed to this very text. */
export function ConsentWords({ consent, mainSponsor }: ConsentWordsProps) {
  const { translate, language } = useWords()
  if (consent) {
    const { delegation, person, at, valid } = consent
    const values = {
      delegation: delegationName(delegation, language),
      person,
      when: formatMoment(at, language),
    }
    return (
      <p className={valid ? 'consent consent-valid' : 'consent consent-stale'}>
        {translate(valid ? 'issues.consent-valid' : 'issues.consent-stale', values)}
      </p>
    )
  }
  if (mainSponsor === null) return <p className="quiet">{translate('issues.consent-no-sponsor')}</p>
  const delegation = delegationName(mainSponsor, language)
  return <p className="consent">{translate('issues.consent-none', { delegation })}</p>
}
