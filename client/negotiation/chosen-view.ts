// The view that somebody has chosen for a draft. It is kept on this device, for this person and draft.
import { everything, type TextView } from '../editor/plugins/view.ts'

export type ChosenView =
  | TextView
  /** Pages to read: see reading-views.tsx. */
  | { readonly kind: 'agreed' }
  | { readonly kind: 'compilation' }

export const viewKinds = [
  'all',
  'delegations',
  'base',
  'accepted',
  'agreed',
  'compilation',
] as const satisfies readonly ChosenView['kind'][]

/** What the editor shows; behind a page to read it keeps showing everything. */
export function textViewOf(view: ChosenView): TextView {
  return view.kind === 'agreed' || view.kind === 'compilation' ? everything : view
}

export function isToRead({ kind }: ChosenView): boolean {
  return kind === 'agreed' || kind === 'compilation'
}

export function writeView(view: ChosenView): string {
  return JSON.stringify(view)
}

/** What is kept may be older than the program, or not ours at all: then everything is shown. */
export function readView(kept: string | null): ChosenView {
  if (kept === null) return everything
  let value: unknown
  try {
    value = JSON.parse(kept)
  } catch {
    return everything
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return everything
  const kind = viewKinds.find((each) => each === value.kind)
  if (kind === undefined) return everything
  if (kind !== 'delegations') return { kind }
  const listed: unknown = 'delegations' in value ? value.delegations : []
  const delegations = Array.isArray(listed)
    ? listed.filter((each): each is string => typeof each === 'string')
    : []
  return delegations.length > 0 ? { kind, delegations } : everything
}
