import { configureGlobal } from 'fast-check'
import { inject } from 'vitest'

const seed = inject('lawSeed')
if (seed !== undefined) configureGlobal({ seed })

declare module 'vitest' {
  interface ProvidedContext {
    readonly lawSeed: number | undefined
  }
}
