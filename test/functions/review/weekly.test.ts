import { bookmarks } from '../../../functions/adapters/bookmarks'
import { sendWeekly } from '../../../functions/review/weekly'
import { aDirectingOffice } from '../../fixtures/directing-office'

const forever = () => Number.POSITIVE_INFINITY
const monday = '2026-11-30'
// Offices open at 07:30; the list goes out an hour later.
const at = (hour: string, day = monday) => new Date(`${day}T${hour}:00+07:00`).toISOString()

/** Two tasks of finance and a ward, given on Tuesday, 24 November. */
const anOffice = async () => {
  const office = await aDirectingOffice()
  const { common, api } = office
  const number = await office.file()
  await office.keepBoard(number)
  const desk = { ...common, bookmarks: bookmarks(api.table) }
  const told = () => api.mails.map(({ to }) => to.split('@')[0]).sort()
  return { ...office, number, desk, told, send: (when: string) => sendWeekly(when, desk, forever) }
}

describe('the weekly list', () => {
  it('goes out once a week, an hour after the first opening', async () => {
    const { send, told } = await anOffice()
    expect(await send(at('07:00'))).toBe(0)
    expect(await send(at('08:15'))).toBe(0)
    expect(await send(at('08:30'))).toBe(3)
    expect(told()).toEqual(['an', 'long', 'son'])
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-06']) expect(await send(at('16:00', day))).toBe(0)
    expect(await send(at('09:00', '2026-12-07'))).toBe(3)
  })

  it('is made up for when the watch was away on Monday', async () => {
    const { send } = await anOffice()
    expect(await send(at('15:00', '2026-12-03'))).toBe(3)
  })

  it('has all for the office and the oversight, and for an agency’s head his own', async () => {
    const { send, api, number } = await anOffice()
    await send(at('08:30'))
    const of = (person: string) => api.mails.find(({ to }) => to.startsWith(`${person}@`))
    for (const person of ['an', 'son'])
      expect(of(person)?.text).toEqual(expect.stringContaining(`${number}, Task 2`))
    expect(of('long')?.text).toContain(`${number}, Task 1`)
    expect(of('long')?.text).not.toContain('Task 2')
    expect(of('long')?.subject).toContain('2026-W49')
    expect(of('long')?.text).toContain('/oversight/week?week=2026-W48')
  })

  it('says none of the words of a conclusion', async () => {
    const { send, api } = await anOffice()
    await send(at('08:30'))
    for (const { text, subject } of api.mails)
      for (const words of ['Count the sheds', 'Paint them']) expect(`${subject} ${text}`).not.toContain(words)
  })

  it('is told to each once, when it was cut short', async () => {
    const { desk, told } = await anOffice()
    let looks = 0
    const cutShort = () => (looks++ < 1 ? 60_000 : 0)
    expect(await sendWeekly(at('08:30'), desk, cutShort)).toBe(1)
    expect(await sendWeekly(at('08:45'), desk, forever)).toBe(2)
    expect(told()).toEqual(['an', 'long', 'son'])
  })

  it('is not sent about nothing', async () => {
    const { send, number, api, told, keepBoard } = await anOffice()
    await api.call('an', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'Superseded' } })
    await keepBoard(number)
    expect([await send(at('08:30')), told()]).toEqual([0, []])
  })
})
