// Which two texts to compare: of any draft the reader may see, issued or as it is now, or files of their own.
import { useState } from 'react'
import { formatSide, maxFileBytes, parseSide } from '../../shared/protocol/compare-api.ts'
import type { BroughtSide, ComparedTexts } from '../../shared/protocol/compare-api.ts'
import type { DraftSummary } from '../../shared/protocol/api.ts'
import { type ApiProblem, getDrafts } from '../api.ts'
import { compareBrought } from '../compare-calls.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { navigate } from '../navigation.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTask } from '../use-task.ts'
import { type Chosen, SidePicker } from './side-picker.tsx'

/** Sides with their draft named, or null. */
export interface Choosing {
  readonly old: string | null
  readonly new: string | null
}

interface ChooseTextsProps {
  readonly start: Choosing
  /** The draft somebody comes from, offered first. */
  readonly draftId?: string | null
  /** A file that was chosen elsewhere: the newer text. */
  readonly brought?: File
  /** Of files; two stored texts have an address of their own, to which the page goes. */
  readonly onCompared?: (compared: ComparedTexts) => void
}

export function ChooseTexts(props: ChooseTextsProps) {
  const [drafts, reload] = useLoaded(getDrafts)
  if (drafts.kind === 'loading') return <Loading />
  if (drafts.kind === 'failed') return <ProblemNotice problem={drafts.problem} onRetry={reload} />
  return <Chooser {...props} drafts={drafts.value.drafts} />
}

function Chooser({
  start,
  draftId = null,
  brought,
  onCompared,
  drafts,
}: ChooseTextsProps & { readonly drafts: readonly DraftSummary[] }) {
  const { translate } = useWords()
  const first = drafts.find(({ id }) => id === draftId) ?? drafts[0]
  const [old, setOld] = useState<Chosen>(() => startAt(start.old, first, 'old'))
  const [now, setNow] = useState<Chosen>(() =>
    brought ? { kind: 'file', file: brought } : startAt(start.new, first, 'new'),
  )
  const [tooLarge, setTooLarge] = useState<ApiProblem | null>(null)
  const { busy, problem, run } = useTask()
  const swap = () => {
    setOld(now)
    setNow(old)
  }
  const compare = () => {
    if (old.kind === 'stored' && now.kind === 'stored') return goTo(old.side, now.side)
    const files = [old, now].flatMap((each) => (each.kind === 'file' ? [each.file] : []))
    const large = files.some((file) => file !== null && file.size > maxFileBytes)
    setTooLarge(large ? { code: 'upload-too-large', details: {} } : null)
    if (large) return undefined
    return run(
      async () => compareBrought([await readChosen(old), await readChosen(now)]),
      (compared) => onCompared?.(compared),
    )
  }
  const mayBring = onCompared !== undefined
  return (
    <section className="choose-texts" aria-label={translate('compare.choose')}>
      <div className="choose-sides">
        <SidePicker side="old" chosen={old} onChoose={setOld} drafts={drafts} mayBring={mayBring} />
        <SidePicker side="new" chosen={now} onChoose={setNow} drafts={drafts} mayBring={mayBring} />
      </div>
      <p className="actions">
        <Button
          kind="primary"
          onPress={compare}
          isDisabled={busy || !isChosen(old) || !isChosen(now)}
        >
          {translate('compare.compare')}
        </Button>
        <Button onPress={swap}>{translate('compare.swap')}</Button>
      </p>
      {busy && <Loading />}
      <ProblemNotice problem={tooLarge ?? problem} />
    </section>
  )
}

/** The page of two stored texts, under the draft of the newer one. */
function goTo(old: string, now: string): void {
  const from = parseSide(old)
  const to = parseSide(now)
  const id = to?.draftId
  if (!from || !to || id === null || id === undefined) return
  const within = (side: typeof to) =>
    formatSide(side.draftId === id ? { ...side, draftId: null } : side)
  navigate({ page: 'comparison', id, from: within(from), to: within(to) })
}

/** What was issued first with the draft as it is: what most come to ask. */
function startAt(side: string | null, draft: DraftSummary | undefined, of: 'old' | 'new'): Chosen {
  if (side !== null) return { kind: 'stored', side }
  if (!draft) return { kind: 'file', file: null }
  const text = of === 'old' && draft.symbol !== null ? '1' : 'draft'
  return { kind: 'stored', side: `${draft.id}:${text}` }
}

function isChosen(chosen: Chosen): boolean {
  return chosen.kind === 'stored' || chosen.file !== null
}

async function readChosen(chosen: Chosen): Promise<BroughtSide> {
  if (chosen.kind === 'stored') return { side: chosen.side }
  const { file } = chosen
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  return { name: file?.name ?? '', bytes }
}
