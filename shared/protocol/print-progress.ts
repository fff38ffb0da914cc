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
