import { joinedDraft, splitDraft } from '../../../functions/portal/answers/split-draft'

describe('a pasted draft', () => {
  it('is split where a line begins an article', () => {
    const pasted =
      'KẾ HOẠCH\r\nCải tạo kênh\r\n\r\nĐiều 1. Phạm vi\r\nMười hai tuyến.\r\n\r\n  Điều 2.  Tiến độ \nTrước 2028.'
    expect(splitDraft(pasted)).toEqual([
      { heading: 'KẾ HOẠCH', text: 'Cải tạo kênh' },
      { heading: 'Điều 1. Phạm vi', text: 'Mười hai tuyến.' },
      { heading: 'Điều 2. Tiến độ', text: 'Trước 2028.' },
    ])
    expect(splitDraft('Article 1\nOne.\nARTICLE 2a: Two\nSee Article 1.')).toEqual([
      { heading: 'Article 1', text: 'One.' },
      { heading: 'ARTICLE 2a: Two', text: 'See Article 1.' },
    ])
  })

  it('keeps an article that is one paragraph whole', () => {
    const long = 'Sở Tài chính chủ trì '.repeat(10).trim()
    expect(splitDraft(`Điều 3. ${long}`)).toEqual([{ heading: 'Điều 3', text: long }])
    expect(splitDraft('Điều 4. Hiệu lực ngay')).toEqual([{ heading: 'Điều 4', text: 'Hiệu lực ngay' }])
  })

  it('does not take a sentence that speaks of an article for its beginning', () => {
    expect(splitDraft('Điều 1. A\nTheo\nĐiều kiện 2 được giữ')).toHaveLength(1)
  })

  it('is as before when it is put together and split again', () => {
    const articles = [
      { heading: 'Phần mở đầu', text: 'Căn cứ.' },
      { heading: 'I. Mục tiêu', text: 'Sạch hơn.\nXanh hơn.' },
      { heading: 'Điều 1', text: 'Ngay.' },
    ]
    const headings = articles.map(({ heading }) => heading)
    expect(splitDraft(joinedDraft(articles), headings)).toEqual(articles)
  })

  it('of nothing is nothing', () => {
    expect(splitDraft(' \n \n')).toEqual([])
  })
})
