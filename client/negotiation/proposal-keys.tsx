import { useCallback, useEffect } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useDesk } from './desk.tsx'
import { type Entry, stepEntry } from './entries.ts'
import { useEntries } from './use-entries.ts'

/**
 * F8 and Shift+F8 go through the listed proposals from anywhere on the page, in the text too; F6 goes from the text to the proposal
 * that is looked at, and back. Shows nothing.
 */
export function ProposalKeys({ editor }: { editor: Editor }) {
  const { listed } = useEntries(editor)
  const { currentSid } = useDesk()
  const choose = useChooseEntry(editor)
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return
      const next = stepEntry(listed, currentSid, event.shiftKey ? -1 : 1)
      if (!next) return
      event.preventDefault()
      choose(next)
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [listed, currentSid, choose])
  useEffect(() => {
    const cross = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const inText = event.target instanceof Element && event.target.closest('.text') !== null
      if (!inText) editor.focus()
      else if (!focusCurrentEntry())
        document.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus()
    }
    document.addEventListener('keydown', cross)
    return () => document.removeEventListener('keydown', cross)
  }, [editor])
  return null
}

/** Makes an entry the current one and brings its words into view; the cursor goes there if it was in the text. */
export function useChooseEntry(editor: Editor): (entry: Entry) => void {
  const { setCurrentSid } = useDesk()
  return useCallback(
    (entry) => {
      const focused = document.activeElement
      const isElsewhere = focused instanceof HTMLElement && focused.closest('.text') === null
      if (entry.decision) editor.goTo(entry.paragraphId)
      else editor.goToProposal(entry.sid)
      setCurrentSid(entry.sid)
      if (isElsewhere && focused !== document.body) focused.focus({ preventScroll: true })
    },
    [editor, setCurrentSid],
  )
}

/** False where no proposal is looked at, or the list is not on the screen. */
export function focusCurrentEntry(): boolean {
  const entry = document.querySelector<HTMLElement>(
    '.proposal-entry[data-current="true"] .proposal-head',
  )
  entry?.focus()
  return entry !== null
}
