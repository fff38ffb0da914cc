// How a print is told of while it is under way: one line of JSON a step.

/** How far a document is. Nothing is known of its pages before all of them are laid out. */
export type PrintProgress =
  /** So many documents are printed before it. */
  | { readonly phase: 'waiting'; readonly ahead: number }
  | { readonly phase: 'laying-out' }
  | { readonly phase: 'writing'; readonly pages: number }

/** `done` or `failed` comes last; a connection that ends without either was cut. */
export type PrintLine =
  | PrintProgress
  | { readonly phase: 'done' }
  | {
      readonly phase: 'failed'
      readonly code: string
      readonly details: Readonly<Record<string, unknown>>
    }

/** `GET /api/drafts/:id/pages`: the draft as its pages would be printed. */
export interface PagesAnswer {
  /** The names of the pages, in order: a page that is as before has the name it had. */
  readonly pages: readonly string[]
  /** Why these pages cannot be a PDF, as `print-missing-glyph`; null where they can. */
  readonly refusal: {
    readonly code: string
    readonly details: Readonly<Record<string, unknown>>
  } | null
}
