import { directionOf, type Language } from '../../shared/document/language.ts'
import type { OpenProposal } from '../../shared/protocol/issue-api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import '../styles/issuing.css'

interface OpenProposalsProps {
  readonly title: string
  readonly proposals: readonly OpenProposal[]
  /** Of the text. */
  readonly written: Language
}

/** What is proposed and not part of what is issued or recorded, by place. */
export function OpenProposals({ title, proposals, written }: OpenProposalsProps) {
  const { translate, language } = useWords()
  if (proposals.length === 0) return null
  return (
    <>
      <h3 className="panel-heading">{title}</h3>
      <ul className="remarks open-proposals">
        {proposals.map(({ sid, by, kind, paragraph, inserted, struck }) => (
          <li key={sid}>
            <strong>{delegationName(by, language)}</strong>
            {inserted === '' && struck === '' ? (
              <span className="open-place">
                {translate(`proposals.kind-${kind}`, { label: paragraph ?? '' })}
              </span>
            ) : (
              <>
                {paragraph !== null && <bdi className="open-place">{paragraph}</bdi>}{' '}
                <span lang={written} dir={directionOf(written)}>
                  {struck !== '' && <del>{struck}</del>} {inserted !== '' && <ins>{inserted}</ins>}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
