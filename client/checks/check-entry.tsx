import { directionOf } from '../../shared/document/language.ts'
import type { WritingMode } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { Button } from '../ui/button.tsx'
import type { Listed } from './list-findings.ts'

interface CheckEntryProps {
  readonly entry: Listed
  readonly isCurrent: boolean
  readonly mode: WritingMode
  readonly onChoose: () => void
  readonly onFix: () => void
  readonly onDismiss: () => void
}

/** One thing found: what, where, why, and what can be done about it. */
export function CheckEntry(props: CheckEntryProps) {
  const { entry, isCurrent, mode, onChoose, onFix, onDismiss } = props
  const { translate } = useWords()
  const { rule, severity, values, source, inferred, fix, place } = entry.finding
  const what = translate(`lint.${rule}`, values)
  const isInText = place.kind === 'text'
  return (
    <li className={`check-entry check-${severity}`} aria-current={isCurrent ? 'true' : undefined}>
      <p className="check-what">
        <span className="check-sign" aria-hidden="true">
          {severity === 'warning' ? '▲' : '●'}
        </span>
        <span className="hidden">{translate(`checks.${severity}`)}: </span>
        {what}
      </p>
      {isInText && <CheckPlace entry={entry} what={what} onChoose={onChoose} />}
      <div className="actions check-actions">
        {fix && mode !== 'reading' && (
          <Button onPress={onFix} aria-label={`${fixName(mode, translate)}: ${what}`}>
            {fixName(mode, translate)} <FixPreview entry={entry} />
          </Button>
        )}
        <Button
          kind="quiet"
          onPress={onDismiss}
          aria-label={`${translate('checks.dismiss')}: ${what} ${translate('checks.dismiss-about')}`}
        >
          {translate('checks.dismiss')}
        </Button>
      </div>
      <details className="check-why">
        <summary>{translate('checks.explain')}</summary>
        <p>{translate(`lint-why.${rule}`)}</p>
        <p className="quiet">
          {translate('checks.source', { source: translate(`lint-source.${source}`) })}
        </p>
        {inferred && <p className="quiet">{translate('checks.inferred')}</p>}
      </details>
    </li>
  )
}

function fixName(mode: WritingMode, translate: ReturnType<typeof useWords>['translate']): string {
  return translate(mode === 'proposing' ? 'checks.fix-proposal' : 'checks.fix')
}

interface CheckPlaceProps {
  readonly entry: Listed
  readonly what: string
  readonly onChoose: () => void
}

/** The words in the text; pressed, they are shown there. */
function CheckPlace({ entry: { excerpt }, what, onChoose }: CheckPlaceProps) {
  const { translate } = useWords()
  const { language } = useDesk().draft.masthead
  if (!excerpt) return null
  return (
    <button
      type="button"
      className="check-place"
      onClick={onChoose}
      aria-label={translate('checks.go', { label: what })}
    >
      <span lang={language} dir={directionOf(language)}>
        {excerpt.before}
        <mark>{visible(excerpt.words)}</mark>
        {excerpt.behind}
      </span>
    </button>
  )
}

/** What would stand there. */
function FixPreview({ entry: { finding } }: { readonly entry: Listed }) {
  const { translate } = useWords()
  const { language } = useDesk().draft.masthead
  const [first, ...more] = finding.fix ?? []
  if (!first || more.length > 0) return null
  if (first.replacement === '')
    return <span className="check-fix">{translate('checks.fix-delete')}</span>
  return (
    <bdi className="check-fix" lang={language} dir={directionOf(language)}>
      {visible(first.replacement)}
    </bdi>
  )
}

/** Spaces alone cannot be seen. */
function visible(words: string): string {
  return words.trim() === '' ? words.replaceAll(/\s/gu, '␣') : words
}
