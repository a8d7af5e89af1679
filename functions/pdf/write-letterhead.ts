import type { Cell, PageFlow } from './page-flow'
import { vi } from './texts.vi'

/** The two columns above an official document: the agency's on the left, the nation's on the right. */
export const columnsOf = ({ sheet: { textWidth } }: PageFlow) =>
  ({
    left: { width: textWidth * 0.38, align: 'center' },
    right: { x: textWidth * 0.42, width: textWidth * 0.58, align: 'center' },
  }) satisfies Record<string, Partial<Cell>>

/** Whose document it is, and the nation's name and motto (30/2020/NĐ-CP, Annex I). */
export const writeLetterhead = (flow: PageFlow, agency: string, unit?: string): void => {
  const { left, right } = columnsOf(flow)
  const ours = { ...left, size: 10.5 }
  const top = flow.y
  if (unit) flow.write({ ...ours, text: agency.toUpperCase() })
  flow.write({ ...ours, text: (unit ?? agency).toUpperCase(), face: 'bold', rule: 60 })
  const below = flow.y
  flow.moveTo(top)
  flow.write({ ...right, text: `${vi.nation}\n${vi.motto}`, face: 'bold', size: 10.5, rule: 150 })
  flow.moveTo(Math.min(below, flow.y))
}
