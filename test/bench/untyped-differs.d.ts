// Differs of the bench that come without types.
declare module 'node-htmldiff' {
  export default function htmldiff(before: string, after: string): string
}
declare module 'htmldiff-js' {
  const module: { readonly default: { execute(before: string, after: string): string } }
  export default module
}
