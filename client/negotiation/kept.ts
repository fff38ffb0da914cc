// What this device remembers for one person and one draft: the view, and what has been read. A browser may refuse to keep anything; then
// it is remembered as long as the page is open.

function keyOf(what: string, personId: string, draftId: string): string {
  return `penholder ${what} ${personId} ${draftId}`
}

export function readKept(what: string, personId: string, draftId: string): string | null {
  try {
    return localStorage.getItem(keyOf(what, personId, draftId))
  } catch {
    return null
  }
}

export function keep(what: string, personId: string, draftId: string, value: string): void {
  try {
    localStorage.setItem(keyOf(what, personId, draftId), value)
  } catch {
    // Storage that is full or forbidden costs only the memory of it.
  }
}
