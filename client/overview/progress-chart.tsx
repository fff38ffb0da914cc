import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { directionOf, type Language } from '../../shared/document/language.ts'
import { localeOf } from '../../shared/i18n/translate.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { progressOf, thinOut } from '../../shared/negotiation/progress.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { type Frame, placeSteps, timeTicks, valueTicks } from './chart-scale.ts'
import type { OverviewData } from './overview-data.ts'

/** Pixels; as wide as the page lets it be, so that the figures keep their size. */
const margins = { height: 210, start: 36, end: 4, top: 12, bottom: 28 } as const
const slots = 240

interface ProgressChartProps {
  readonly data: OverviewData
  readonly events: readonly NegotiationEvent[]
}

/** How many paragraphs were agreed and how many proposals open, from the first event until now. */
export function ProgressChart({ data, events }: ProgressChartProps) {
  const { translate } = useWords()
  const { cells } = data.overview
  const points = useMemo(() => {
    const counted = new Set(cells.flatMap((cell) => (cell.counted ? [cell.paragraphId] : [])))
    return thinOut(progressOf(events, counted), slots)
  }, [events, cells])
  return (
    <section className="overview-part" aria-labelledby="overview-progress">
      <h2 id="overview-progress" className="overview-title">
        {translate('overview.progress')}
      </h2>
      {points.length === 0 ? (
        <p className="quiet">{translate('overview.progress-none')}</p>
      ) : (
        <Chart points={points} data={data} />
      )}
    </section>
  )
}

interface ChartProps {
  readonly points: ReturnType<typeof progressOf>
  readonly data: OverviewData
}

function Chart({ points, data }: ChartProps) {
  const { translate, language } = useWords()
  const figure = useRef<HTMLElement>(null)
  const frame: Frame = { ...margins, width: useWidth(figure) }
  const { counted } = data.overview
  const from = points[0]?.at ?? 0
  const to = Math.max(data.now, from + 60_000, points.at(-1)?.at ?? 0)
  const last = points.at(-1)
  const most = Math.max(counted, 1, ...points.map(({ openProposals }) => openProposals))
  const span = { from, to, most }
  const mirrored = directionOf(language) === 'rtl'
  const settled = placeSteps(
    frame,
    span,
    points.map(({ at, settled }) => [at, settled]),
    mirrored,
  )
  const open = placeSteps(
    frame,
    span,
    points.map(({ at, openProposals }) => [at, openProposals]),
    mirrored,
  )
  const words = {
    settled: translate('overview.progress-settled', { count: last?.settled ?? 0 }),
    open: translate('overview.progress-open', { count: last?.openProposals ?? 0 }),
  }
  return (
    <figure ref={figure} className="chart">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        direction="ltr"
        aria-label={translate('overview.progress-described', {
          from: formatMoment(from, language),
          to: formatMoment(to, language),
          ...words,
        })}
      >
        <Axes frame={frame} span={span} language={language} mirrored={mirrored} />
        <path className="chart-settled-area" d={settled.area} />
        <path className="chart-settled" d={settled.line} />
        <path className="chart-open" d={open.line} />
      </svg>
      <figcaption className="chart-legend">
        <span>
          <svg className="chart-key" viewBox="0 0 28 10" aria-hidden="true">
            <path className="chart-settled-area" d="M0 3H28V10H0Z" />
            <path className="chart-settled" d="M0 3H28" />
          </svg>
          {words.settled}
        </span>
        <span>
          <svg className="chart-key" viewBox="0 0 28 10" aria-hidden="true">
            <path className="chart-open" d="M0 5H28" />
          </svg>
          {words.open}
        </span>
      </figcaption>
    </figure>
  )
}

/** The width of an element, again whenever it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(760)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)))
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}

interface AxesProps {
  readonly frame: Frame
  readonly span: { readonly from: number; readonly to: number; readonly most: number }
  readonly language: Language
  readonly mirrored: boolean
}

function Axes({ frame, span, language, mirrored }: AxesProps) {
  const numbers = new Intl.NumberFormat(localeOf(language))
  const inline = (x: number) => (mirrored ? frame.width - x : x)
  return (
    <g className="chart-axes">
      {valueTicks(frame, span.most).map(({ value, y }) => (
        <g key={value}>
          <path d={`M${inline(frame.start)} ${y}H${inline(frame.width - frame.end)}`} />
          <text x={inline(frame.start - 8)} y={y + 4} textAnchor={mirrored ? 'start' : 'end'}>
            {numbers.format(value)}
          </text>
        </g>
      ))}
      {timeTicks(frame, span).map(({ at, x, anchor }) => (
        <text
          key={at}
          x={inline(x)}
          y={frame.height - 8}
          textAnchor={
            mirrored && anchor !== 'middle' ? (anchor === 'start' ? 'end' : 'start') : anchor
          }
        >
          {formatTick(at, span.to - span.from, language)}
        </text>
      ))}
    </g>
  )
}

const dayMs = 86_400_000

/** The hour too within some days, otherwise the day. */
function formatTick(at: number, spanMs: number, language: Language): string {
  const options: Intl.DateTimeFormatOptions =
    spanMs < 4 * dayMs
      ? { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short' }
  // The day before the month, as United Nations documents write it.
  const locale = language === 'en' ? 'en-GB' : localeOf(language)
  return new Intl.DateTimeFormat(locale, options).format(at)
}
