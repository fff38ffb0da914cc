import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { pdfPath } from '../api.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { PanelProps } from '../panels/panel-props.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { pagePath } from './page-calls.ts'
import { PageFollower, type FollowedPages } from './page-follower.ts'
import { PrintLink } from './print-link.tsx'
import './preview.css'

interface PreviewPanelProps extends Pick<PanelProps, 'draft'> {
  readonly editor: Editor
}

/** The pages as they would be printed, beside the text; they follow it while it is written. */
export function PreviewPanel({ draft, editor }: PreviewPanelProps) {
  const { translate, explain } = useWords()
  const [{ pages, problem, refusal, isBehind }, again] = usePages(draft.id, editor, draft)
  const count = pages?.length ?? 0
  return (
    <section className="panel" aria-label={translate('preview.title')} aria-busy={isBehind}>
      <p>{translate('preview.explained')}</p>
      <div>
        <PrintLink path={pdfPath(draft.id, null)}>{translate('print.open')}</PrintLink>
      </div>
      <p>
        <output>
          {isBehind ? translate('preview.drawing') : translate('preview.count', { count })}
        </output>
      </p>
      {problem && <ProblemNotice problem={problem} onRetry={again} />}
      {refusal && (
        <output className="notice preview-refusal">
          <strong>{translate('preview.no-pdf')}</strong> {explain(refusal.code, refusal.details)}
        </output>
      )}
      {pages === null && !problem && <Loading />}
      <ol className="preview-pages">
        {pages?.map((name, index) => (
          <li key={`${index}`}>
            <a href={pagePath(draft.id, name)} target="_blank" rel="noreferrer">
              <img
                src={pagePath(draft.id, name)}
                alt={translate('preview.page', { number: index + 1, count })}
                width={612}
                height={792}
              />
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `records` are what is printed besides the text. */
function usePages(
  id: string,
  editor: Editor,
  records: unknown,
): readonly [FollowedPages, again: () => void] {
  // One for each draft that is opened.
  // oxlint-disable-next-line react/exhaustive-deps
  const follower = useMemo(() => new PageFollower(id), [id, editor])
  useEffect(() => {
    let last = editor.get().text
    const stop = editor.subscribe(() => {
      const { text } = editor.get()
      if (text !== last) follower.changed()
      last = text
    })
    return () => {
      stop()
      follower.end()
    }
  }, [editor, follower])
  useEffect(() => follower.follow(records), [follower, records])
  const pages = useSyncExternalStore(
    useCallback((listener) => follower.subscribe(listener), [follower]),
    () => follower.get(),
  )
  return [pages, () => follower.now()]
}
