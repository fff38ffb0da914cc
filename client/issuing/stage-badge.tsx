import type { Stage } from '../../shared/revisions/stage.ts'
import { useWords } from '../i18n/interface-language.tsx'
import '../styles/issuing.css'

/** Where a draft stands, as a word beside its name. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { translate } = useWords()
  return (
    <span className={`stage stage-${stage}`}>
      <span className="hidden">{translate('stage.label')} </span>
      {translate(`stage.${stage}`)}
    </span>
  )
}
