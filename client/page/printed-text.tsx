import { cutTables } from '../../shared/document/cells.ts'
import { cutRow } from '../../shared/exporters/print/print-tables.ts'
import type { PrintedParagraph, PrintModel } from '../../shared/exporters/print/printed-page.ts'
import { PrintedRuns } from './printed-runs.tsx'

/** Title, paragraphs and adoption lines as printed. */
export function PrintedText({ model }: { model: PrintModel }) {
  const { title, subtitle, paragraphs, adoption, notes } = model
  // What is annexed follows the lines that say how the text was adopted.
  const first = paragraphs.findIndex(({ role }) => role === 'annex')
  const end = first < 0 ? paragraphs.length : first
  return (
    <>
      <h1 className="printed-title">
        <PrintedRuns runs={title} notes={notes} />
      </h1>
      {subtitle !== null && <p className="printed-subtitle">{subtitle}</p>}
      <Paragraphs paragraphs={paragraphs.slice(0, end)} model={model} />
      {adoption.map((line) => (
        <p key={line} className="printed-adoption">
          {line}
        </p>
      ))}
      <Paragraphs paragraphs={paragraphs.slice(end)} model={model} />
    </>
  )
}

interface ParagraphsProps {
  readonly paragraphs: readonly PrintedParagraph[]
  readonly model: PrintModel
}

/** Frozen text: the place of a paragraph is its identity. */
function Paragraphs({ paragraphs, model }: ParagraphsProps) {
  const stretches = cutTables(
    paragraphs.map(({ role }) => ({ kind: role === 'row' ? role : 'paragraph' })),
  )
  return stretches.map(({ from, to, isTable }) => {
    const [paragraph] = paragraphs.slice(from, to)
    if (isTable) return <Table key={from} rows={paragraphs.slice(from, to)} model={model} />
    return paragraph && <Paragraph key={from} paragraph={paragraph} model={model} />
  })
}

/** The first row is the head. */
function Table({ rows, model }: { rows: readonly PrintedParagraph[]; model: PrintModel }) {
  const [head, ...body] = rows
  const columns = head?.columns ?? []
  const cells = (row: PrintedParagraph, Tag: 'th' | 'td') =>
    cutRow(row.runs).map((runs, column) => (
      // oxlint-disable-next-line react/no-array-index-key
      <Tag
        key={column}
        className={columns[column]?.figures ? 'figures' : undefined}
        scope={Tag === 'th' ? 'col' : undefined}
      >
        <PrintedRuns runs={runs} notes={model.notes} />
      </Tag>
    ))
  return (
    <table className="printed-table">
      {head && (
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function Paragraph({ paragraph, model }: { paragraph: PrintedParagraph; model: PrintModel }) {
  const { role, level, number, runs } = paragraph
  const words = <PrintedRuns runs={runs} notes={model.notes} />
  if (role === 'heading' || role === 'annex')
    return (
      <h2 className={`printed-heading printed-${role}`} data-level={level}>
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
