/** An entry of a corrigendum, as printed: one place and what is to be done there. */
export interface Correction {
  readonly place: string
  readonly words: string
}
