import { fileNameIn } from '../../../functions/adapters/file-name'

const name = 'Bản vẽ tầng 1.pdf'
const b64 = (octets: Uint8Array) => Buffer.from(octets).toString('base64')

describe('the name of a file that was sent', () => {
  it.each([
    ['as it is', 'plan.pdf', 'plan.pdf'],
    ['in UTF-8', name, name],
    ['as octets of UTF-8', Buffer.from(name).toString('latin1'), name],
    ['as RFC 2047 has it', `=?UTF-8?B?${b64(Buffer.from(name))}?=`, name],
    ['quoted', '=?utf-8?Q?B=E1=BA=A3n_v=E1=BA=BD.pdf?=', 'Bản vẽ.pdf'],
    ['in UTF-8 twice', `=?UTF-8?B?${b64(Buffer.from(Buffer.from(name).toString('latin1')))}?=`, name],
    ['in Latin-1', 'd\u00e9j\u00e0.pdf', 'déjà.pdf'],
    ['with a path', 'C:\\fakepath\\plan.pdf', 'plan.pdf'],
    ['in pieces', name.normalize('NFD'), name],
    ['with its line turned round', 'a\u202efdp.exe', undefined],
    ['empty', '', undefined],
  ])('is read %s', (_how, given, read) => {
    expect(fileNameIn(given)).toBe(read)
  })

  it('keeps its end where it is long', () => {
    expect(fileNameIn(`${'x'.repeat(500)}.pdf`)).toMatch(/^x{116}\.pdf$/)
  })
})
