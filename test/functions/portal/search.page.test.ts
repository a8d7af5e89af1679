import { aBrowserInProcess, type BrowserInProcess } from '../../fixtures/browser-in-process'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aPortal } from '../../fixtures/portal'

const anOfficer = async (names: readonly string[]) => {
  const portal = await aPortal()
  const { api } = portal
  const numbers: string[] = []
  for (const [second, name] of names.entries()) {
    api.at = new Date(Date.parse('2026-11-24T02:00:00.000Z') + second * 1_000).toISOString()
    numbers.push(await api.file({ name }))
  }
  await indicatorsOf(api.table).deliver()
  const at = portal.visitor('agency', 'citizen')
  await at.signIn('hoa')
  return { at, api, numbers }
}
const many = Array.from({ length: 27 }, (_one, nth) => `Nguyễn Thị Lan ${nth}`)

describe('the search of officers', () => {
  let browser: BrowserInProcess
  beforeAll(async () => {
    browser = await aBrowserInProcess()
  })
  afterAll(() => browser?.close())

  it('goes on page by page, and says what it shows; what was typed is in no address', async () => {
    const { at, numbers } = await anOfficer(many)
    const visitor = await browser.visitor(at)
    await visitor.open('/agency/search')
    const shown = async () => {
      expect(await visitor.faults()).toEqual([])
      expect(await visitor.fits()).toEqual({ narrow: true, large: true })
      expect(visitor.page.url()).not.toMatch(/lan/i)
      return visitor.says()
    }
    await visitor.page.fill('[name="words"]', 'lan nguy')
    await visitor.press('Find by content')
    const first = await shown()
    expect(first).toContain('25 on this page')
    expect(first).toContain(numbers[26])
    expect(first).not.toContain(numbers[1])
    await visitor.press('Go on with older ones')
    const second = await shown()
    expect(second).toContain('2 on this page')
    expect(second).toContain(numbers[0])
    expect(second).not.toContain(numbers[26])
    expect(await visitor.page.inputValue('#words')).toBe('lan nguy')
  })

  it('says when nothing is found, or what was typed is not enough', async () => {
    const { at } = await anOfficer(Array.from({ length: 45 }, (_one, nth) => `Lan${10 + nth}`))
    const visitor = await browser.visitor(at, { language: 'vi' })
    await visitor.open('/agency/search')
    const ask = async (words: string) => {
      await visitor.page.fill('[name="words"]', words)
      await visitor.press('Tìm theo nội dung')
      expect(await visitor.faults()).toEqual([])
      return visitor.says()
    }
    expect(await ask('không ai')).toContain('Không tìm thấy')
    expect(await ask('lan')).toContain('Quá nhiều từ bắt đầu như vậy')
    expect(await visitor.page.inputValue('#words')).toBe('lan')
    expect(await ask('lan54')).toContain('Tìm thấy 1 hồ sơ')
  })

  it('is the same without scripts, and takes no page of another list', async () => {
    const { at, numbers } = await anOfficer(['Nguyễn Thị Lan'])
    await at.get('/agency/search')
    expect((await at.post('/agency/search', { words: 'lan' })).html).toContain(numbers[0])
    expect((await at.post('/agency/search', { words: '...' })).status).toBe(422)
    expect((await at.post('/agency/search', { words: 'lan', cursor: 'x' })).status).toBe(422)
  })
})
