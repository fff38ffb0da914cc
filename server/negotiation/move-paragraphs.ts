// Moving paragraphs: a command, because only the program can let the words follow that others are writing there.
import type { MoveProblem } from '../../shared/document/move-paragraphs.ts'
import { moveBlock } from '../../shared/negotiation/move-block.ts'
import type { MoveRequest } from '../../shared/protocol/api.ts'
import { ok } from '../../shared/result.ts'
import type { Command } from '../rooms/command.ts'

/** Nothing is recorded where the paragraphs stand there already. */
export function moveCommand(request: MoveRequest): Command<MoveProblem> {
  return ({ ydoc, carries }) => {
    const moved = moveBlock(ydoc, carries, request)
    if (!moved.ok) return moved
    return ok(moved.value.length === 0 ? [] : [{ kind: 'moved', paragraphIds: moved.value }])
  }
}
