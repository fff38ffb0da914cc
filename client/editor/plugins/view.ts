// Which proposals somebody looks at. A view is one's own: it hides words on the screen and changes nothing in the text, so that
// everybody goes on writing under any of these. The views that cannot be written in are pages (client/negotiation/reading-views.tsx).
import { unreachable } from '../../../shared/assert.ts'

export type TextView =
  | { readonly kind: 'all' }
  | { readonly kind: 'delegations'; readonly delegations: readonly string[] }
  | { readonly kind: 'base' }
  | { readonly kind: 'accepted' }

/** `marked`: drawn as a proposal; `absent`: as if it had not been made; `accepted`: as if it were taken. */
export type Treatment = 'marked' | 'absent' | 'accepted'

export const everything: TextView = { kind: 'all' }

/** How the proposals of a delegation are shown. */
export function treatmentOf(view: TextView, delegation: string): Treatment {
  switch (view.kind) {
    case 'all':
      return 'marked'
    case 'delegations':
      return view.delegations.includes(delegation) ? 'marked' : 'absent'
    case 'base':
      return 'absent'
    case 'accepted':
      return 'accepted'
    default:
      return unreachable(view)
  }
}
