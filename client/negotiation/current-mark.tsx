import { useDesk } from './desk.tsx'

/**
 * Sets off the words and the name of the proposal that is looked at. By a rule of style and not in the text's elements: it changes with
 * every step of the caret, and an element that is drawn anew under the caret may lose it.
 */
export function CurrentMark() {
  const { currentSid } = useDesk()
  if (currentSid === null) return null
  const at = `.text [data-sids~="${CSS.escape(currentSid)}"]`
  return (
    <style>{`@media screen {
${at}:not(.proposal-name) { background-color: color-mix(in srgb, var(--accent) 14%, transparent) }
${at}.proposal-name { background: var(--by); color: var(--paper) }
}`}</style>
  )
}
