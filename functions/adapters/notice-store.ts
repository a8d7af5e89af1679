import type { NoticeKind } from '../../workflows/kernel/notice'
import { WriteRefused } from './errors'
import { keys } from './keys'
import type { Table } from './table'

interface About {
  dossier: string
  sequence: number
}

/** Which events of a dossier have been told to its applicant. Keeps neither address nor words. */
export const noticeStore = (table: Table) => ({
  async told({ dossier, sequence }: About): Promise<boolean> {
    return (await table.get(keys.notice(dossier, sequence))) !== undefined
  },
  /** Marking again changes nothing. */
  async mark({ dossier, sequence }: About, kind: NoticeKind): Promise<void> {
    const put = { ...keys.notice(dossier, sequence), notice: kind }
    try {
      await table.write([{ name: 'notice', put, if: { absent: true } }])
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
    }
  },
})
export type NoticeStore = ReturnType<typeof noticeStore>
