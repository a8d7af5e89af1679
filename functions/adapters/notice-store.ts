import { z } from 'zod'
import type { NoticeKind } from '../../workflows/kernel/notice'
import { WriteRefused } from './errors'
import { keys } from './keys'
import { stored } from './stored'
import type { Table } from './table'

const NoticeItem = stored(z.object({ notice: z.string() }))

interface About {
  dossier: string
  sequence: number
  /** Instead of the applicant: about one of the event's tasks; or `applicant`, on the staff of an agency that is it; or `asked`, at one that was asked about a draft. */
  officer?: { task: string; person: string }
}

/** Which events of a dossier have been told, and to whom. Keeps neither address nor words. */
export const noticeStore = (table: Table) => ({
  async isTold({ dossier, sequence, officer }: About): Promise<boolean> {
    return (await table.get(keys.notice(dossier, sequence, officer))) !== undefined
  },
  /** Marking again changes nothing. */
  async mark({ dossier, sequence, officer }: About, kind: NoticeKind | 'officer'): Promise<void> {
    const put = { ...keys.notice(dossier, sequence, officer), ...NoticeItem.written({ notice: kind }) }
    try {
      await table.write([{ name: 'notice', put, if: { absent: true } }])
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
    }
  },
})
export type NoticeStore = ReturnType<typeof noticeStore>
