import { procedures } from '../fixtures/shipped-procedures'

const texts = procedures.flatMap(({ code, texts: { vi, en } }) => [
  { code, language: 'vi', names: { ...vi.documents, ...vi.fields } },
  { code, language: 'en', names: { ...en.documents, ...en.fields } },
])

describe.each(texts)('the names of $code in $language', ({ names }) => {
  it('leave it to the pages to say what need not be given', () => {
    for (const name of Object.values(names))
      expect(name).not.toMatch(/\((if any|optional|nếu có|không bắt buộc)\)/i)
  })

  it('have one word for e-mail', () => {
    for (const [path, name] of Object.entries(names))
      if (/\bemail$/.test(path)) expect(['E-mail', 'Thư điện tử']).toContain(name)
  })
})
