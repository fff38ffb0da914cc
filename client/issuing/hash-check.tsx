import { useState } from 'react'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { IssueSummary } from '../../shared/protocol/api.ts'
import { ok } from '../../shared/result.ts'
import { getIssuedText, type Answer } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { sha256 } from '../record/sha256.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { printedSymbol } from './printed-symbol.ts'

/** Reads an issue anew and computes its hash on this device, against the one that the panel was told when it was issued. */
export function HashCheck({ draftId, issue }: { draftId: string; issue: IssueSummary }) {
  const { translate } = useWords()
  const [isSame, setSame] = useState<boolean | null>(null)
  const task = useTask()
  const symbol = printedSymbol(issue)
  return (
    <>
      <Button kind="quiet" isDisabled={task.busy} onPress={() => task.run(check, setSame)}>
        {translate('issues.check')}
      </Button>
      <output className="hash-check">
        {isSame !== null &&
          translate(isSame ? 'issues.check-good' : 'issues.check-bad', { symbol })}
      </output>
      <ProblemNotice problem={task.problem} />
    </>
  )

  async function check(): Answer<boolean> {
    const read = await getIssuedText(draftId, issue.number)
    if (!read.ok) return read
    return ok((await sha256(canonicalJson(read.value.content))) === issue.hash)
  }
}
