import { isOwnersWork } from '../../workflows/kernel/assignment'
import type { DossierEvent } from '../../workflows/kernel/event'
import { type BoardStore, linesOf } from '../adapters/board-store'
import type { Happened } from '../runtime/happened'

export interface BoardDesk {
  board: Pick<BoardStore, 'keep'>
}

/** The silences of its owner stand on the board. */
const isOnBoard = ({ changes }: DossierEvent): boolean =>
  changes.some((made) => made.change === 'assignment' || (made.change === 'task' && isOwnersWork(made.task)))

/** The board's lines of a stored event's dossier, made anew from the whole of it: the stream may repeat or fall behind. */
export const keepBoard = async (happened: Happened, { board }: BoardDesk): Promise<void> => {
  if (!isOnBoard(happened.event)) return
  const dossier = await happened.after()
  await board.keep(dossier.id, linesOf(dossier), dossier.sequence)
}
