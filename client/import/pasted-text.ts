// A text that was pasted or dropped: its words, and the page that they came from where the program that had them says what it looked like.

export interface PastedText {
  readonly text: string
  /** The page of the same words, as it was pasted; null once a word was changed. */
  readonly rich: PastedPage | null
}

interface PastedPage {
  readonly page: string
  /** Whether it had words that were inserted or deleted under Track Changes. */
  readonly isTracked: boolean
}

export const nothingPasted: PastedText = { text: '', rich: null }

/** Null where the words have no form, or there are none. */
export function pastedFrom(data: DataTransfer): PastedText | null {
  const html = data.getData('text/html')
  return html === '' ? null : { text: data.getData('text/plain'), rich: readPage(html) }
}

export function bytesOf({ text, rich }: PastedText): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(rich?.page ?? text)
}

/** A whole page, for some programs put only a piece of one on the clipboard; without the words that are tracked as deleted. */
function readPage(html: string): PastedPage {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // As Word marks inserted and deleted words, and as pages do.
  const deleted = page.querySelectorAll('del, .msoDel')
  const isTracked = deleted.length > 0 || page.querySelector('ins, .msoIns') !== null
  for (const element of deleted) element.remove()
  return { page: `<!DOCTYPE html>${page.documentElement.outerHTML}`, isTracked }
}
