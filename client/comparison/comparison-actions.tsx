import { useState } from 'react'
import {
  type ComparedTexts,
  formatSide,
  maxTraced,
  type TextName,
} from '../../shared/protocol/compare-api.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { getDraft } from '../api.ts'
import { comparisonFilePath, comparisonFiles } from '../compare-calls.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { navigate } from '../navigation.tsx'
import { currentText } from '../router.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { ChooseTexts, type Choosing } from './choose-texts.tsx'

interface ComparisonActionsProps {
  readonly id: string
  readonly from: number | string
  readonly to: number | string
  readonly compared: ComparedTexts
}

/** Turning the comparison round, other texts, and the comparison as a document. */
export function ComparisonActions({ id, from, to, compared }: ComparisonActionsProps) {
  const { translate } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const { busy, problem, run } = useTask()
  const traced = draftOfBoth(compared)
  return (
    <div className="compare-actions">
      <p className="actions">
        <Button onPress={() => navigate({ page: 'comparison', id, from: to, to: from })}>
          {translate('compare.swap')}
        </Button>
        <Button aria-expanded={isChoosing} onPress={() => setChoosing(!isChoosing)}>
          {translate('compare.choose-others')}
        </Button>
        {traced !== null && (
          <Button isDisabled={busy} onPress={() => run(() => getDraft(traced), goToTrace)}>
            {translate('compare.trace')}
          </Button>
        )}
      </p>
      <p className="compare-files">
        {comparisonFiles.map((file) => (
          <a
            key={file}
            href={comparisonFilePath(id, { from, to }, file)}
            target="_blank"
            rel="noreferrer"
          >
            {translate(`compare.file-${file}`)}
          </a>
        ))}
      </p>
      <ProblemNotice problem={problem} />
      {isChoosing && <ChooseTexts start={startOf(compared)} />}
    </div>
  )
}

/** Texts of one draft can be followed through all its revisions; null of two drafts. */
function draftOfBoth({ sides: [old, now] }: ComparedTexts): string | null {
  if (old.kind !== 'stored' || now.kind !== 'stored') return null
  return old.draftId === now.draftId ? old.draftId : null
}

/** What was issued with a text, and the draft as it is; the last of them where there are too many. */
function goToTrace({ id, issues }: DraftRecord): void {
  const issued = issues.filter(({ form }) => carriesText(form)).map(({ number }) => number)
  navigate({ page: 'trace', id, texts: [...issued, currentText].slice(-maxTraced) })
}

function startOf({ sides: [old, now] }: ComparedTexts): Choosing {
  const named = (draftId: string, text: TextName) => formatSide({ draftId, text })
  return {
    old: old.kind === 'stored' ? named(old.draftId, old.text) : null,
    new: now.kind === 'stored' ? named(now.draftId, now.text) : null,
  }
}
