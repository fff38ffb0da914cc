import { elementId } from './stops.ts'

/** What an element that a reader can step to carries; nothing where the change is not shown. */
export function changeMark(stop: string, shown: ReadonlySet<string>) {
  return shown.has(stop) ? { id: elementId(stop), 'data-change': '', tabIndex: -1 } : {}
}
