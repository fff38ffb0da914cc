// The reader of PDF loads a library that draws, which takes longer to load than the reader itself; nothing here is ever drawn. This file
// is imported before the reader, which then finds nothing to load and goes on without, and to which it gives a place for fonts that keeps none.
import { registerHooks } from 'node:module'

const canvas = '@napi-rs/canvas'

/** To be taken away when the reader is there. */
export const canvasHooks = registerHooks({
  resolve: (specifier, context, next) =>
    specifier === canvas
      ? {
          url: new URL('no-canvas.cjs', import.meta.url).href,
          format: 'commonjs',
          shortCircuit: true,
        }
      : next(specifier, context),
  load: (url, context, next) =>
    url.endsWith('/no-canvas.cjs')
      ? {
          format: 'commonjs',
          source: 'exports.DOMMatrix = class {}; exports.Path2D = class {}',
          shortCircuit: true,
        }
      : next(url, context),
})

class UndrawnFont {
  readonly loaded = Promise.resolve()
}

if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace: UndrawnFont })

/** A document that takes fonts to draw with, and draws nothing. */
export const nowhere = { fonts: new Set<UndrawnFont>() } as unknown as HTMLDocument
