import { PDFDocument } from 'pdf-lib'
import QRCode from 'qrcode'
import { faultInContent } from '../../../../functions/intake/papers/fault-in-content'
import { aJpeg, aPdf, aPng } from '../../../fixtures/files'

const half = (bytes: Uint8Array) => bytes.subarray(0, Math.ceil(bytes.length / 2))

describe('a paper', () => {
  it('is whole and open when nothing is wrong with it', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    for (const useObjectStreams of [true, false])
      expect(faultInContent(await document.save({ useObjectStreams }), 'application/pdf')).toBeUndefined()
    expect(faultInContent(await QRCode.toBuffer('x'), 'image/png')).toBeUndefined()
    expect(faultInContent(aPdf(), 'application/pdf')).toBeUndefined()
    expect(
      faultInContent(
        aPdf({ stream: `${'x'.repeat(2_000)}<html><script> /Encrypt 1 0 R` }),
        'application/pdf',
      ),
    ).toBeUndefined()
    expect(faultInContent(aPdf({ after: '\0\0\r\n ' }), 'application/pdf')).toBeUndefined()
    expect(faultInContent(aPng(), 'image/png')).toBeUndefined()
    expect(faultInContent(aPng(16_320, 12_240), 'image/png')).toBeUndefined()
    expect(faultInContent(aJpeg(16_320, 12_240), 'image/jpeg')).toBeUndefined()
    expect(faultInContent(Buffer.concat([aJpeg(), Buffer.alloc(500)]), 'image/jpeg')).toBeUndefined()
  })

  it.each([
    ['application/pdf', aPdf()],
    ['application/pdf', aPdf({ stream: 'x'.repeat(10_000) })],
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
  ])('of %s is cut off without its end, wherever that is', (type, whole) => {
    expect(faultInContent(half(whole), type)).toBe('paper-cut-off')
    expect(faultInContent(whole.subarray(0, 8), type)).toBe('paper-cut-off')
    for (let length = type === 'application/pdf' ? 9 : 4; length < whole.length - 7; length += 1)
      expect([length, faultInContent(whole.subarray(0, length), type)]).toEqual([length, 'paper-cut-off'])
  })

  it.each([
    '/Encrypt 9 0 R',
    '/Encrypt\n9 0 R',
    '/Encrypt<</Filter /Standard>>',
    '/ID [<00>]/Encrypt 12 1 R',
  ])('that is a PDF under a password is protected: %s', (trailer) =>
    expect(faultInContent(aPdf({ trailer }), 'application/pdf')).toBe('paper-protected'),
  )

  it.each([
    { after: '<html><script>alert(1)</script>' },
    { after: '\n<!DOCTYPE html><body onload=x>' },
    { head: '<SCRIPT src=//evil.example>' },
    { head: '%<svg onload=alert(1)>\n' },
    { head: `%${'x'.repeat(5_000)}<html>\n` },
    { head: '1 0 obj<<>>stream\n<html>\nendstream\n' },
    { trailer: '/X (<iframe>)' },
  ])('that is a PDF and a web page is two in one: %j', (also) =>
    expect(faultInContent(aPdf(also), 'application/pdf')).toBe('paper-two-in-one'),
  )

  it.each(['<html><script>alert(1)</script>', '\n<!DOCTYPE html><body onload=x>', '\0\0<SVG onload=x>'])(
    'that is a picture and a web page is two in one: %j',
    (after) => {
      for (const [picture, type] of [
        [aPng(), 'image/png'],
        [aJpeg(), 'image/jpeg'],
      ] as const)
        expect(faultInContent(Buffer.concat([picture, Buffer.from(after)]), type)).toBe('paper-two-in-one')
    },
  )

  it('that says to be a picture of too many dots is not opened', () => {
    for (const [width, height] of [
      [65_535, 65_535],
      [20_000, 10_001],
    ] as const) {
      expect(faultInContent(aPng(width, height), 'image/png')).toBe('paper-too-many-dots')
      expect(faultInContent(aJpeg(width, height), 'image/jpeg')).toBe('paper-too-many-dots')
    }
    expect(faultInContent(aPng(4_294_967_295, 4_294_967_295), 'image/png')).toBe('paper-too-many-dots')
  })

  it('of a type that nobody here reads is left to others', () => {
    expect(faultInContent(Buffer.from('anything'), 'application/zip')).toBeUndefined()
  })
})
