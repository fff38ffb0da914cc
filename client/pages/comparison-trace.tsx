import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import { maxTraced, type TracedTexts } from '../../shared/protocol/compare-api.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { getDraft } from '../api.ts'
import { traceTexts } from '../compare-calls.ts'
import { describeIssue, describeSide } from '../comparison/side-words.ts'
import { StepButtons } from '../comparison/step-buttons.tsx'
import { rowStop } from '../comparison/stops.ts'
import { isTraced, shortNames } from '../comparison/trace-pieces.ts'
import { TracedText } from '../comparison/traced-text.tsx'
import { useStops } from '../comparison/use-stops.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link, navigate } from '../navigation.tsx'
import { currentText } from '../router.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import '../styles/comparison-page.css'
import { loadFaces } from '../styles/load-faces.ts'
import { TopBar } from '../top-bar.tsx'
import { CheckList } from '../ui/check-list.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

type SideName = number | string

interface TracePageProps {
  readonly id: string
  readonly texts: readonly SideName[]
  readonly person: Person
}

/** A draft through its revisions: which of them brought and which struck each word. */
export function TracePage({ id, texts, person }: TracePageProps) {
  const { translate } = useWords()
  const key = texts.join(',')
  const load = useCallback(() => traceTexts(id, key.split(',')), [id, key])
  const [traced, reload] = useLoaded(load)
  return (
    <div className="draft">
      <TopBar person={person}>
        <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>
      </TopBar>
      {traced.kind === 'loading' && <Loading />}
      {traced.kind === 'failed' && <ProblemNotice problem={traced.problem} onRetry={reload} />}
      {traced.kind === 'ready' && <Traced key={key} id={id} texts={texts} traced={traced.value} />}
    </div>
  )
}

interface TracedProps {
  readonly id: string
  readonly texts: readonly SideName[]
  readonly traced: TracedTexts
}

function Traced({ id, texts, traced }: TracedProps) {
  const words = useWords()
  const { translate } = words
  const root = useRef<HTMLElement>(null)
  const versions = traced.sides.map((side) => describeSide(side, words))
  const names = useMemo(
    () =>
      shortNames(
        traced.symbols.map((symbol, index) => (texts[index] === currentText ? null : symbol)),
        translate('compare.trace-draft'),
      ),
    [traced, texts, translate],
  )
  const [shown, setShown] = useState<ReadonlySet<number>>(
    () => new Set(traced.sides.slice(1).map((_side, index) => index + 1)),
  )
  const ids = useMemo(
    () => traced.rows.flatMap((row, index) => (isTraced(row, shown) ? [rowStop(index)] : [])),
    [traced, shown],
  )
  const cursor = useStops(root, ids, '')
  const toggle = (version: number, isOn: boolean) => {
    const next = new Set(shown)
    if (isOn) next.add(version)
    else next.delete(version)
    setShown(next)
  }
  const title = translate('compare.trace-title', {
    first: versions[0] ?? '',
    last: versions.at(-1) ?? '',
  })
  useTitle(title)
  useEffect(() => loadFaces(traced.language), [traced.language])
  return (
    <>
      <div className="tool-row compare-bar">
        <StepButtons cursor={cursor} />
        <fieldset className="compare-views" aria-label={translate('compare.legend')}>
          <span>{translate('compare.trace-from', { symbol: versions[0] ?? '' })}</span>
          {versions.slice(1).map((version, index) => (
            <Toggle
              key={`${index} ${version}`}
              isOn={shown.has(index + 1)}
              onChange={(isOn) => toggle(index + 1, isOn)}
            >
              <ins data-version={index + 1}>{version}</ins>{' '}
              <span className="trace-tag">{names[index + 1]}</span>
            </Toggle>
          ))}
        </fieldset>
      </div>
      <main id="text" tabIndex={-1} className="desk" ref={root}>
        <div className="compare-head">
          <h1 className="compare-title">{title}</h1>
          <p className="quiet">{translate('compare.trace-explained')}</p>
          <ChooseVersions id={id} texts={texts} />
        </div>
        <TracedText trace={traced} shown={shown} names={names} />
      </main>
    </>
  )
}

/** Which of the draft's texts are followed: at least two. */
function ChooseVersions({ id, texts }: Omit<TracedProps, 'traced'>) {
  const { translate } = useWords()
  const [draft] = useLoaded(useCallback(() => getDraft(id), [id]))
  if (draft.kind !== 'ready') return null
  const options = [
    ...draft.value.issues
      .filter(({ form }) => carriesText(form))
      .map((issue) => ({
        id: String(issue.number),
        text: describeIssue(issue, { translate }),
      })),
    { id: currentText, text: translate('issues.compare-draft') },
  ]
  const own = texts.map(String)
  const choose = (ids: readonly string[]) => {
    const chosen = options.filter((option) => ids.includes(option.id)).map((option) => option.id)
    if (chosen.length < 2 || chosen.length > maxTraced) return
    navigate({ page: 'trace', id, texts: chosen })
  }
  return (
    <CheckList
      label={translate('compare.trace-texts')}
      options={options}
      value={own}
      onChange={choose}
    />
  )
}
