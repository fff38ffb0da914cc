// One comparison on the screen: what is shown of it is chosen once, here, and the text, the minimap, the summary, the count and the
// steps all follow that choice.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ComparedTexts } from '../../shared/protocol/compare-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import '../styles/comparison-page.css'
import { loadFaces } from '../styles/load-faces.ts'
import { Toggle } from '../ui/toggle.tsx'
import { useTitle } from '../use-title.ts'
import { AroundText } from './around-text.tsx'
import { ComparedText } from './compared-text.tsx'
import { readLines } from './comparison-rows.ts'
import { FilterBar } from './filter-bar.tsx'
import { keepLayout, readLayout } from './kept-layout.ts'
import { Minimap } from './minimap.tsx'
import { formatReading, type Layout, passes, type Reading } from './reading.ts'
import { describeSide } from './side-words.ts'
import { StatsLine } from './stats-line.tsx'
import { StepButtons } from './step-buttons.tsx'
import { listStops } from './stops.ts'
import { SummaryList } from './summary-list.tsx'
import { useReading } from './use-reading.ts'
import { type StopCursor, useStops } from './use-stops.ts'

interface ComparisonViewProps {
  readonly compared: ComparedTexts
  /** What can be done with it, under the title. */
  readonly children?: ReactNode
}

export function ComparisonView({ compared, children }: ComparisonViewProps) {
  const words = useWords()
  const { translate } = words
  const root = useRef<HTMLElement>(null)
  const [reading, setReading] = useReading()
  const [kept, setKept] = useState(readLayout)
  const [hasSummary, setSummary] = useState(() => window.matchMedia('(width >= 1100px)').matches)
  const layout = reading.layout ?? kept
  const { lines, stops, visible, shown, ids } = useShown(compared, reading)
  const cursor = useStops(root, ids, `${layout} ${reading.changesOnly}`)
  const [old, now] = compared.sides.map((side) => describeSide(side, words))
  const heads = [old ?? '', now ?? ''] as const
  const title = translate('compare.title', { old: heads[0], new: heads[1] })
  useTitle(title)
  useEffect(() => loadFaces(compared.language), [compared.language])
  const chooseLayout = (chosen: Layout) => {
    setKept(chosen)
    keepLayout(chosen)
    setReading({ ...reading, layout: reading.layout === null ? null : chosen })
  }
  return (
    <>
      <CompareBar
        cursor={cursor}
        layout={layout}
        onLayout={chooseLayout}
        hasSummary={hasSummary}
        onSummary={setSummary}
      />
      <div className="compare-desk" data-summary={hasSummary}>
        {hasSummary && (
          <SummaryList
            comparison={compared}
            lines={lines}
            stops={visible}
            current={cursor.current}
            title={title}
            onGo={cursor.goTo}
          />
        )}
        <main id="text" tabIndex={-1} className="desk" ref={root}>
          <div className="compare-head">
            <h1 className="compare-title">{title}</h1>
            {children}
            <StatsLine comparison={compared} />
            <FilterBar stops={stops} reading={reading} onChange={setReading} />
            {compared.changes.length === 0 && <p>{translate('compare.same')}</p>}
            {compared.changes.length > 0 && visible.length === 0 && (
              <p>{translate('compare.none-shown')}</p>
            )}
            <AroundText comparison={compared} shown={shown} />
          </div>
          <ComparedText
            comparison={compared}
            lines={lines}
            layout={layout}
            shown={shown}
            foldsForm={!reading.kinds.has('form')}
            changesOnly={reading.changesOnly}
            heads={heads}
          />
        </main>
        <Minimap
          key={`${layout} ${formatReading(reading)} ${hasSummary}`}
          stops={visible}
          current={cursor.current}
          onGo={cursor.goTo}
        />
      </div>
    </>
  )
}

/** The lines of the page, all stops, and those that the reading lets pass. */
function useShown(compared: ComparedTexts, reading: Reading) {
  const lines = useMemo(() => readLines(compared), [compared])
  const stops = useMemo(() => listStops(compared), [compared])
  const visible = useMemo(() => stops.filter((stop) => passes(stop, reading)), [stops, reading])
  const ids = useMemo(() => visible.map(({ id }) => id), [visible])
  const shown = useMemo(() => new Set(ids), [ids])
  return { lines, stops, visible, shown, ids }
}

interface CompareBarProps {
  readonly cursor: StopCursor
  readonly layout: Layout
  readonly onLayout: (layout: Layout) => void
  readonly hasSummary: boolean
  readonly onSummary: (isShown: boolean) => void
}

function CompareBar({ cursor, layout, onLayout, hasSummary, onSummary }: CompareBarProps) {
  const { translate } = useWords()
  return (
    <nav className="tool-row compare-bar" aria-label={translate('compare.navigate')}>
      <StepButtons cursor={cursor} />
      <span className="compare-legend" role="note" aria-label={translate('compare.legend')}>
        <ins>{translate('compare.inserted')}</ins> <del>{translate('compare.deleted')}</del>
      </span>
      <fieldset className="compare-views" aria-label={translate('compare.view')}>
        <Toggle isOn={layout === 'inline'} onChange={() => onLayout('inline')}>
          {translate('compare.view-inline')}
        </Toggle>
        <Toggle isOn={layout === 'sides'} onChange={() => onLayout('sides')}>
          {translate('compare.view-sides')}
        </Toggle>
      </fieldset>
      <Toggle isOn={hasSummary} onChange={onSummary}>
        {translate('compare.summary')}
      </Toggle>
    </nav>
  )
}
