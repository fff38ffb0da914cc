import type { PrintedParagraph, PrintModel } from '../../shared/exporters/printed-page.ts'
import { PrintedRuns } from './printed-runs.tsx'

/** Title, paragraphs and adoption lines as printed. */
export function PrintedText({ model }: { model: PrintModel }) {
  const { title, subtitle, paragraphs, adoption, notes } = model
  return (
    <>
      <h1 className="printed-title">
        <PrintedRuns runs={title} notes={notes} />
      </h1>
      {subtitle !== null && <p className="printed-subtitle">{subtitle}</p>}
      {paragraphs.map((paragraph, index) => (
        // Frozen text: the place of a paragraph is its identity.
        <Paragraph key={`${index} ${paragraph.number}`} paragraph={paragraph} model={model} />
      ))}
      {adoption.map((line) => (
        <p key={line} className="printed-adoption">
          {line}
        </p>
      ))}
    </>
  )
}

function Paragraph({ paragraph, model }: { paragraph: PrintedParagraph; model: PrintModel }) {
  const { role, level, number, runs } = paragraph
  const words = <PrintedRuns runs={runs} notes={model.notes} />
  if (role === 'heading')
    return (
      <h2 className="printed-heading" data-level={level}>
        {number !== null && <span className="printed-number">{number}</span>}
        {words}
      </h2>
    )
  return (
    <p className={`printed-paragraph printed-${role}`} data-level={level}>
      {number !== null && <span className="printed-number">{number}</span>}
      {words}
    </p>
  )
}
