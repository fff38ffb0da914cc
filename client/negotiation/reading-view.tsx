// The views that are pages to read: what is agreed, and the text as negotiators compile it. They follow the live text.
import { useMemo } from 'react'
import { type DraftText, type Paragraph, rawText } from '../../shared/document/draft-text.ts'
import { directionOf } from '../../shared/document/language.ts'
import { viewText } from '../../shared/negotiation/view-text.ts'
import { numberParagraphs, type ParagraphNumber } from '../../shared/numbering/number-paragraphs.ts'
import { resolveReferences } from '../../shared/numbering/refer-to-paragraph.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useEditor } from '../panels/use-editor.ts'
import { Button } from '../ui/button.tsx'
import { CompiledText } from './compiled-text.tsx'
import { useDesk } from './desk.tsx'
import { sayStatus } from './status-words.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useNegotiation } from './use-negotiation.ts'

export function ReadingView({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const { draft, view, setView } = useDesk()
  const text = useEditor(editor, (state) => state.text)
  const { language } = draft.masthead
  return (
    <article className="page reading-page">
      <div className="reading-note actions">
        <p className="quiet">{translate('view.to-read')}</p>
        <Button onPress={() => setView({ kind: 'all' })}>{translate('view.to-write')}</Button>
      </div>
      <div className="reading-text" lang={language} dir={directionOf(language)}>
        {view.kind === 'agreed' ? <AgreedText text={text} /> : <CompiledText text={text} />}
      </div>
    </article>
  )
}

function AgreedText({ text }: { text: DraftText }) {
  const { translate, language: spoken } = useWords()
  const { draft, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const { language } = draft.masthead
  const { labels } = negotiation
  const numbers = useMemo(() => {
    const found = numberParagraphs(text, { language, labels })
    return new Map(text.paragraphs.map(({ id }, index) => [id, found[index] ?? null]))
  }, [text, language, labels])
  const { paragraphs } = useMemo(
    () => viewText(resolveReferences(text, { language, labels }), { kind: 'agreed' }),
    [text, language, labels],
  )
  if (paragraphs.length === 0) return <p className="quiet">{translate('view.nothing-agreed')}</p>
  return paragraphs.map((paragraph) => (
    <AgreedParagraph
      key={paragraph.id}
      paragraph={paragraph}
      number={numbers.get(paragraph.id) ?? null}
      remark={sayStatus(paragraph, {
        negotiation,
        spoken,
        translate,
        nameOf: (party) => delegationName(party, spoken),
      })}
      spoken={spoken}
    />
  ))
}

interface AgreedParagraphProps {
  readonly paragraph: Paragraph
  readonly number: ParagraphNumber | null
  readonly remark: string
  readonly spoken: string
}

function AgreedParagraph({ paragraph, number, remark, spoken }: AgreedParagraphProps) {
  const { kind, part, level } = paragraph
  const Tag = kind === 'heading' || kind === 'annex' || part === 'title' ? 'h2' : 'p'
  return (
    <Tag className="reading-paragraph" data-kind={kind} data-part={part} data-level={level}>
      {number?.printed && <span className="printed-number">{number.printed} </span>}
      {rawText(paragraph).replaceAll('\uFFFC', '')}
      {remark !== '' && (
        <span className="status-remark" lang={spoken}>
          <bdi>{remark}</bdi>
        </span>
      )}
    </Tag>
  )
}
