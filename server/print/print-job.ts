// What the renderer and its child process say to each other.
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintProgress } from '../../shared/protocol/print-progress.ts'
import type { UnprintablePlace } from './find-characters.ts'

/** PDF/UA-1 (accessible, the default) or PDF/A-2a (for archives). Both are tagged, and both refuse a missing character. */
export type PrintStandard = 'ua-1' | 'a-2a'

export const printStandards: readonly PrintStandard[] = ['ua-1', 'a-2a']

/** `pages`: a picture of each page as SVG, for screens; a character that no font has is a box in it. */
export type PrintForm = 'pdf' | 'pages'

export interface PrintJob {
  readonly model: PrintModel
  readonly standard: PrintStandard
  readonly form: PrintForm
}

export type PrintProblem =
  /** No font of the page has these characters; `places` says where the first of them stand. */
  | {
      readonly code: 'missing-glyph'
      readonly characters: readonly string[]
      readonly places: readonly UnprintablePlace[]
    }
  /** The compiler refused the document or its process ended; `reason` is for a log. */
  | { readonly code: 'print-failed'; readonly reason: string }
  | { readonly code: 'print-time-limit'; readonly limitMs: number }
  | { readonly code: 'print-memory-limit'; readonly limitBytes: number }
  | { readonly code: 'print-queue-full'; readonly waiting: number }
  /** Nobody waits for it any more. */
  | { readonly code: 'print-cancelled' }
  | { readonly code: 'print-closed' }

export interface DrawnPages {
  readonly pages: readonly string[]
  /** Why there could be no PDF of these pages; null where there could. */
  readonly refusal: PrintProblem | null
}

export type Printed = { readonly pdf: Uint8Array } | DrawnPages

/** Any number of `progress`, then one of the others. */
export type PrintReply =
  | { readonly progress: PrintProgress }
  | { readonly printed: Printed; readonly residentBytes: number }
  | { readonly problem: PrintProblem; readonly residentBytes: number }
