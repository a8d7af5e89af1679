import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { stateOf } from '../../../functions/adapters/dossier-items'
import { sha256 } from '../../../functions/adapters/event-chain'
import { packed, unpacked } from '../../../functions/adapters/packed'
import { packingWords } from '../../../functions/adapters/packing-words'
import { aPaperStory } from '../../fixtures/paper-story'

test('a text that was packed comes back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpacked(packed(text)) === text))
})

test('a fold takes a third of its room', () => {
  const tasks = Array.from({ length: 8 }, (_, index) => ({
    id: `01M8PHVPRPS9SET6ZXB854CTPS_${index}`,
    owner: { agency: 'ward-ben-thanh', role: 'reviewer' },
    openedAt: '2026-11-24T03:00:00.000Z',
    status: 'done',
  }))
  const text = JSON.stringify({ tasks })
  expect(packed(text).length).toBeLessThan(text.length / 3)
})

test.each(['', 'x', 'no JSON', '{}', '{"status":3}', '000000000000'])('%j was never packed', (text) => {
  expect(unpacked(text)).toBe(text)
})

const whole = '{"status":"done","outcome":"proceed","doneBy":"lan"}'

test('what was packed once can be opened for good: the words that it refers to never change', () => {
  expect(unpacked('~q8ZwJy6ngW0H1QK1AA==')).toBe(whole)
  expect(sha256(packingWords)).toBe('ee8ad643673154812610fa08c5a3a2c49935522edefeec0e4c23c79eb9e44be3')
})

test('what a release packed that had no words for it comes back as it was', () => {
  expect(unpacked(deflateRawSync(whole).toString('base64'))).toBe(whole)
})

test('the words spare a dossier a fourth of its room, from its first event to its last', () => {
  const story = aPaperStory()
  const shares = [() => {}, () => story.toTheResult()].map((happens) => {
    happens()
    const text = stateOf(story.dossier())
    return packed(text).length / deflateRawSync(text).toString('base64').length
  })
  expect(Math.max(...shares)).toBeLessThan(0.75)
})
