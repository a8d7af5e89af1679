import { documentFileName, officePaperFileName, resultFileName } from '../../../functions/office/file-names'
import type { Document } from '../../../workflows/kernel/dossier'
import { anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

const paper = (id: string, type: string, contentType = 'application/pdf') =>
  ({ id, type, contentType }) as Document

describe('what is downloaded', () => {
  it('has the name of what it is, and the number that people know', () => {
    expect(resultFileName('Giấy phép xây dựng', '0001/2026/KQ-H29.16')).toBe(
      'Giấy phép xây dựng 0001-2026-KQ-H29.16.pdf',
    )
    expect(officePaperFileName('Phiếu xin lỗi', 'H29.16-261124-0001')).toBe(
      'Phiếu xin lỗi H29.16-261124-0001.pdf',
    )
  })

  it('is told apart from others of its kind, and harms no file system', () => {
    const documents = [
      paper('A', 'drawing'),
      paper('B', 'drawing', 'image/png'),
      paper('C', '../x\u202e:"a"'),
    ]
    const dossier = { number: 'H29.16-261124-0001', documents }
    const names = documents.map((document) => documentFileName(document, dossier, shedPermit))
    expect(names).toEqual([
      'Drawing H29.16-261124-0001.pdf',
      'Drawing H29.16-261124-0001 (2).png',
      '.. x a H29.16-261124-0001.pdf',
    ])
  })

  it('carries no identifier of ours, for whoever downloads it', async () => {
    const api = await anApi()
    const number = await api.file()
    const [{ id } = { id: '' }] = (await api.dossier(number)).documents
    const { headers } = await api.call('lan', `GET /api/v1/dossiers/${number}/documents/${id}`)
    expect(headers.location).toContain(`Drawing+${number}.pdf`)
    expect(headers.location?.split('name=')[1]).not.toContain(id)
    const result = await api.issued()
    const stored = (await api.desk.dossiers.findResult(result)) ?? ''
    api.objects.documents.set(`results/${stored}`, new Uint8Array([1]))
    const file = await api.call('lan', `GET /api/v1/results/${result}/file`)
    expect(decodeURIComponent(file.headers['content-disposition'] ?? '')).toBe(
      "attachment; filename*=UTF-8''Permit 0001-2026-KQ-H29.16.pdf",
    )
  })
})
