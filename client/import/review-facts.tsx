import { bodyName } from '../../shared/grammar/bodies.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translate.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { readFootnotes, listFootnotes } from '../../shared/document/footnotes.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { useWords } from '../i18n/interface-language.tsx'

interface ReviewFactsProps {
  readonly content: FrozenContent
  readonly document: ImportedDocument | null
}

/** What the document was taken for, field by field; and said plainly where it is no resolution. */
export function ReviewFacts({ content, document }: ReviewFactsProps) {
  const words = useWords()
  const { translate } = words
  const { kind } = content.masthead
  const named = translate(`masthead.kind-${kind}`)
  return (
    <section aria-label={translate('import.facts')}>
      <h2>{translate('import.facts')}</h2>
      {kind !== 'draft-resolution' && (
        <p className="notice">{translate('import.no-resolution', { kind: named })}</p>
      )}
      <dl className="facts">
        {factsOf(content, document, words).map(([name, value]) => (
          <div key={name}>
            <dt>{translate(name)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Fact = readonly [name: MessageKey, value: string]

/** Those that are known. */
function factsOf(
  { masthead, text, title }: FrozenContent,
  document: ImportedDocument | null,
  { translate, language }: Translator,
): Fact[] {
  const { session, agendaItems, adoption } = masthead
  const names = document
    ? [
        ...document.sponsors.delegations.map((code) => delegationName(code, language)),
        ...document.sponsors.unknown.map((name) => `${name} (?)`),
      ]
    : []
  const nameOf = (code: string | null) => code && bodyName(code, language)
  const notes = listFootnotes(readFootnotes(text)).length
  const facts: readonly (readonly [MessageKey, string | null])[] = [
    ['masthead.kind', translate(`masthead.kind-${masthead.kind}`)],
    ['masthead.language', translate(`language.${masthead.language}`)],
    ['new-draft.name', title],
    ['masthead.symbol', masthead.symbol],
    ['masthead.resolution-number', masthead.resolutionNumber],
    ['masthead.date', masthead.date],
    ['masthead.organ', nameOf(masthead.organ)],
    ['masthead.body', masthead.bodyName ?? nameOf(masthead.body)],
    ['masthead.session', session === null ? null : String(session)],
    ['masthead.place', masthead.place],
    [
      'masthead.agenda',
      agendaItems.map(({ number, title: words }) => `${number} ${words}`).join('; '),
    ],
    ['masthead.adoption', adoption?.date ?? null],
    ['masthead.job-number', masthead.jobNumber],
    ['import.sponsors', names.join(', ')],
    ['import.paragraphs', String(text.paragraphs.length)],
    ['import.notes', notes === 0 ? null : String(notes)],
  ]
  return facts.flatMap(([name, value]): Fact[] =>
    value === null || value === '' ? [] : [[name, value]],
  )
}
