import { useEffect, useState } from 'react'

/**
 * Whether something is being dragged over the page; `onDrop` gets it, null where nothing is wanted. A browser that is left alone opens a
 * file that misses its field by a little, in place of the page and of all that was corrected on it.
 */
export function useDrop(onDrop: ((data: DataTransfer) => void) | null): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (isOfField(event)) return
      event.preventDefault()
      setOver(onDrop !== null)
      if (event.dataTransfer && !onDrop) event.dataTransfer.dropEffect = 'none'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (isOfField(event)) return
      event.preventDefault()
      if (event.dataTransfer) onDrop?.(event.dataTransfer)
    }
    document.addEventListener('dragover', drag)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', drag)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [onDrop])
  return isOver && onDrop !== null
}

/** Words dragged into a field are typed there, as everywhere. */
function isOfField({ target, dataTransfer }: DragEvent): boolean {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  return isField && dataTransfer?.types.includes('Files') !== true
}
