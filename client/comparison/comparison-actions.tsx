import { useState } from 'react'
import { type ComparedTexts, formatSide, type TextName } from '../../shared/protocol/compare-api.ts'
import { comparisonFilePath, comparisonFiles } from '../compare-calls.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link, navigate } from '../navigation.tsx'
import { Button } from '../ui/button.tsx'
import { ChooseTexts, type Choosing } from './choose-texts.tsx'

interface ComparisonActionsProps {
  readonly id: string
  readonly from: number | string
  readonly to: number | string
  readonly compared: ComparedTexts | null
}

/** Turning the comparison round, other texts, and the comparison as a document. */
export function ComparisonActions({ id, from, to, compared }: ComparisonActionsProps) {
  const { translate } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const traced = compared && sameDraft(compared)
  return (
    <div className="compare-actions">
      <p className="actions">
        <Button onPress={() => navigate({ page: 'comparison', id, from: to, to: from })}>
          {translate('compare.swap')}
        </Button>
        <Button aria-expanded={isChoosing} onPress={() => setChoosing(!isChoosing)}>
          {translate('compare.choose-others')}
        </Button>
        {traced && (
          <Link to={{ page: 'trace', id, texts: [from, to] }}>{translate('compare.trace')}</Link>
        )}
      </p>
      {compared && (
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
      )}
      {isChoosing && (
        <ChooseTexts start={compared ? startOf(compared) : { old: null, new: null }} />
      )}
    </div>
  )
}

/** Texts of one draft can be followed through all its revisions. */
function sameDraft({ sides: [old, now] }: ComparedTexts): boolean {
  return old.kind === 'stored' && now.kind === 'stored' && old.draftId === now.draftId
}

function startOf({ sides: [old, now] }: ComparedTexts): Choosing {
  const named = (draftId: string, text: TextName) => formatSide({ draftId, text })
  return {
    old: old.kind === 'stored' ? named(old.draftId, old.text) : null,
    new: now.kind === 'stored' ? named(now.draftId, now.text) : null,
  }
}
