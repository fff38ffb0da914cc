// The compilation text on the screen: what is put in in bold, what goes struck through, and behind each bracket who says what.
import { useMemo } from 'react'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { Segment } from '../../shared/negotiation/compilation.ts'
import { compileText } from '../../shared/negotiation/compile-text.ts'
import { compilationPath } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { PrintLink } from '../preview/print-link.tsx'
import { useDesk } from './desk.tsx'
import { useNegotiation } from './use-negotiation.ts'

export function CompiledText({ text }: { text: DraftText }) {
  const { translate, language: spoken } = useWords()
  const { draft, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const { language } = draft.masthead
  const { paragraphs, notes } = useMemo(
    () => compileText(text, negotiation, language),
    [text, negotiation, language],
  )
  return (
    <>
      <div className="compiled-links" lang={spoken}>
        <a href={compilationPath(draft.id, 'html')} target="_blank" rel="noreferrer">
          {translate('view.as-page')}
        </a>{' '}
        <a href={compilationPath(draft.id, 'text')} target="_blank" rel="noreferrer">
          {translate('view.as-text')}
        </a>{' '}
        <PrintLink path={compilationPath(draft.id, 'pdf')}>{translate('print.open')}</PrintLink>{' '}
        <PrintLink path={compilationPath(draft.id, 'proposals')}>
          {translate('view.as-proposals')}
        </PrintLink>
      </div>
      {paragraphs.map(({ paragraphId, kind, part, level, label, segments }) => {
        const Tag = kind === 'heading' || kind === 'annex' || part === 'title' ? 'h2' : 'p'
        const place = { 'data-kind': kind, 'data-part': part, 'data-level': level }
        return (
          <Tag key={paragraphId} className="compiled" {...place}>
            {label !== null && <bdi className="compiled-label">{label}</bdi>}
            {segments.map((segment, index) => (
              // Segments have no identity beside their order.
              // oxlint-disable-next-line react/no-array-index-key
              <CompiledSegment key={index} segment={segment} />
            ))}
          </Tag>
        )
      })}
      {notes.length > 0 && (
        <ol className="compiled-notes">
          {notes.map(({ number, segments }) => (
            <li key={number}>
              <sup>{number}</sup>{' '}
              {segments.map((segment, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <CompiledSegment key={index} segment={segment} />
              ))}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function CompiledSegment({ segment }: { segment: Segment }) {
  if (segment.kind === 'note') return <sup>{segment.number}</sup>
  if (segment.kind !== 'words')
    return <span className={`compiled-${segment.kind}`}>{segment.text}</span>
  const { text, inserted, struck, emphasis } = segment
  const words = emphasis ? <i className="set-off">{text}</i> : text
  const put = inserted ? <ins>{words}</ins> : words
  return struck ? <del>{put}</del> : put
}
